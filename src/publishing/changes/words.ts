import type { UID } from '@strapi/strapi';
import type { Attribute } from '../../model';
import { extract, fieldsOf, isBlank, type Models } from '../../segments';
import { plainTagged } from '../../tagged-text';
import type { Snapshot } from '../record';

/** What a place of an entry says, in words. */
export interface Said {
  /** Content path of a text or, for a fact, its attribute. */
  path: string;
  /** Names of the attributes alone. */
  field: string;
  kind: 'text' | 'fact';
  words: string;
}

/** An entry in words, place by place, in the order of the model: texts as they are read, then facts. */
export function wordsOf(models: Models, uid: UID.ContentType, { values, relations }: Snapshot): Said[] {
  return [...textsOf(models, uid, values), ...factsOf(models, uid, values), ...relatedIn(relations)];
}

function textsOf(models: Models, uid: UID.ContentType, values: Record<string, unknown>): Said[] {
  const places = new Map<string, Said>();
  for (const segment of extract(models, uid, values)) {
    if (isBlank(segment)) continue;
    const { place: path, field } = segment;
    const before = places.get(path)?.words;
    const words = plainTagged(segment.text, segment.codes);
    places.set(path, { path, field, kind: 'text', words: before ? `${before}\n${words}` : words });
  }
  return [...places.values()];
}

function factsOf(models: Models, uid: UID.ContentType, values: Record<string, unknown>): Said[] {
  const texts = new Set(fieldsOf(models, uid).map(({ name }) => name));
  return Object.entries(models(uid)).flatMap(([name, attribute]): Said[] => {
    if (texts.has(name) || attribute.type === 'relation') return [];
    const words = [values[name]]
      .flat()
      .flatMap((value) => factIn(models, attribute, value))
      .join('\n');
    return words === '' ? [] : [{ path: name, field: name, kind: 'fact', words }];
  });
}

function factIn(models: Models, { component, type }: Attribute, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (type === 'media') return [String((value as { name?: unknown }).name)];
  if (!component) return [String(value)];
  const item = value as Record<string, unknown>;
  const parts = Object.keys(models(component)).flatMap((name) => (isSaid(item[name]) ? [String(item[name])] : []));
  return [parts.join(', ')];
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function relatedIn(relations: Snapshot['relations']): Said[] {
  return Object.entries(relations)
    .filter(([, targets]) => targets.length > 0)
    .map(([path, targets]) => ({ path, field: path, kind: 'fact', words: targets.map(({ name }) => name).join('\n') }));
}
