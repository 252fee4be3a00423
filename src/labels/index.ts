import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../model';
import type { Segment } from '../segments';
import { type PanelConfiguration, serviceOf } from '../strapi';

export { CHOICES, choicesOf } from './choices';
export { tellingRelations } from './nameless';
export { namesOf } from './names';
export { labelsFor } from './public';
export { SECTION_TITLES } from './sections';

/** What fields are called in the edit view, and what it says about them: editors may change both there. */
export interface Labels {
  /** "Summary", "Overview, part 3", "Questions and answers 2: Answer". */
  label(segment: Pick<Segment, 'path' | 'place' | 'field'>): string;
  note(segment: Pick<Segment, 'field'>): string | null;
}

/**
 * Reads what the fields of a type are called.
 *
 * @returns labels for an entry by the order of its content paths: items are counted as people count them
 */
export async function readLabels(
  strapi: Core.Strapi,
  uid: UID.ContentType,
): Promise<(order: readonly string[]) => Labels> {
  const configurations = new Map<string, PanelConfiguration>();
  const load = async (model: UID.Schema): Promise<void> => {
    if (configurations.has(model)) return;
    const kind = model in strapi.components ? 'components' : 'content-types';
    const service = serviceOf(strapi, `plugin::content-manager.${kind}`);
    configurations.set(model, await service.findConfiguration(strapi.getModel(model)));
    for (const { component } of Object.values(attributesOf(strapi.getModel(model))))
      if (component) await load(component);
  };
  await load(uid);

  const edits = (field: string) => {
    let model: UID.Schema | undefined = uid;
    return field.split('.').flatMap((name) => {
      if (!model) return [];
      const edit: { label?: string; description?: string } = configurations.get(model)?.metadatas[name]?.edit ?? {};
      model = attributesOf(strapi.getModel(model))[name]?.component;
      return [{ label: edit.label ?? name, description: edit.description ?? null }];
    });
  };
  return (order) => ({
    label: ({ path, place, field }) => {
      const [first = field, ...rest] = edits(field).map(({ label }) => label);
      const number = itemNumber(path, field, order);
      return [number ? `${first} ${number}` : first, ...rest].join(': ') + partOf(path, place, order);
    },
    note: ({ field }) => edits(field).at(-1)?.description ?? null,
  });
}

/** Which block of its rich text it is, from 1, if there are several. */
function partOf(path: string, place: string, order: readonly string[]): string {
  const parts = order.filter((one) => one.startsWith(`${place}.`));
  return path !== place && parts.length > 1 ? `, part ${parts.indexOf(path) + 1}` : '';
}

/** Which item of its list the segment belongs to, from 1; undefined outside of lists. */
function itemNumber(path: string, field: string, order: readonly string[]): number | undefined {
  const [first = ''] = field.split('.');
  const [, second = ''] = path.split('.');
  if (!field.includes('.') || second === field.split('.')[1]) return undefined;
  const items = new Set(order.filter((one) => one.startsWith(`${first}.`)).map((one) => one.split('.')[1]));
  return [...items].indexOf(second) + 1 || undefined;
}
