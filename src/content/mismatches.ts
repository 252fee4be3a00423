import type { Core, Struct, UID } from '@strapi/strapi';
import { type Attribute, attributesOf, isLocalizedType, localizedFlag } from '../model';
import { COMPONENTS, describedAttributes, keptBy } from './attributes';
import { clashesAmong, contradictionsIn } from './contradictions';
import type { Component, Hidden, Members } from './member';
import { misfits } from './misfits';
import { FILE } from './picture';
import { DESCRIPTIONS, type Description, NOT_PUBLIC } from './registry';

/** The content model, as Strapi has loaded it. */
export interface Models {
  contentTypes: Readonly<Record<string, Struct.ContentTypeSchema>>;
  components: Readonly<Record<string, Struct.ComponentSchema>>;
}

/** What Strapi adds to every type by itself. */
const OF_STRAPI = new Set([
  ...['id', 'documentId', 'locale', 'localizations', 'createdBy', 'updatedBy'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt'],
]);

const DYNAMIC =
  'is a dynamic zone, whose texts are neither translated nor searched: hold components in attributes of their own';

const FLAGLESS = 'does not say in pluginOptions.i18n.localized whether it belongs to a language or is a fact';

/** A type or component, with the files that say what it is. */
interface Place {
  uid: UID.Schema;
  schema: string;
  description: string;
}

/**
 * Refuses to start with a model that the descriptions do not fit: something would be missing, or shown, and nobody
 * would have said so.
 *
 * @throws Error with one sentence for each mismatch, which names the type, the attribute and the files
 */
export function assertDescribed({ contentTypes, components }: Core.Strapi): void {
  const found = mismatches({ contentTypes, components } as unknown as Models);
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** Everything in which the model and the descriptions differ, in one sentence each. */
export function mismatches(models: Models): string[] {
  return [
    ...unlisted(models),
    ...clashesAmong(DESCRIPTIONS),
    ...DESCRIPTIONS.flatMap((description) => ofType(description, models.contentTypes[description.uid])),
    ...COMPONENTS.flatMap((component) => ofComponent(component, models.components[component.uid])),
    ...ofFiles(models.contentTypes[FILE]),
  ];
}

function unlisted({ contentTypes }: Models): string[] {
  const listed = new Set<string>([...DESCRIPTIONS.map(({ uid }) => uid), ...Object.keys(NOT_PUBLIC)]);
  return Object.keys(contentTypes)
    .filter((uid) => uid.startsWith('api::') && !listed.has(uid))
    .map(
      (uid) => `${uid} (${schemaOf(uid)}) is neither described nor named as not public: see src/content/registry.ts.`,
    );
}

function ofType(description: Description, model: Struct.ContentTypeSchema | undefined): string[] {
  const { is, uid, path, id, members, hidden } = description;
  const place = {
    uid,
    schema: schemaOf(uid),
    description: `src/content/${camelCase(uid.slice(uid.lastIndexOf('.') + 1))}.ts`,
  };
  if (!model) return [ofWhole(place, 'has no model')];
  const { singularName, pluralName } = model.info;
  const problems = {
    [`has the plural name ${pluralName} and the path ${path}`]: pluralName !== path,
    [`has the singular name ${singularName} and the id ${id}`]: camelCase(singularName) !== camelCase(id),
    'has pages, and pluginOptions.i18n.localized is not true': is === 'page' && !isLocalizedType(model),
    'has pages, and options.draftAndPublish is not true': is === 'page' && model.options?.draftAndPublish !== true,
    'is a type of facts, and pluginOptions.i18n.localized is true': is === 'fact' && isLocalizedType(model),
  };
  return [
    ...Object.entries(problems).flatMap(([problem, found]) => (found ? [ofWhole(place, problem)] : [])),
    ...ofAttributes(place, attributesOf(model), members, hidden),
    ...contradictionsIn(description).map(([name, problem]) => sentence(place, name, problem)),
  ];
}

function ofComponent({ uid, members, hidden }: Component, model: Struct.ComponentSchema | undefined): string[] {
  const place = { uid, schema: schemaOf(uid), description: 'src/content/components.ts' };
  return model ? ofAttributes(place, attributesOf(model), members, hidden) : [ofWhole(place, 'has no model')];
}

/** Of files, which are Strapi's own, only what is described is anybody's business. */
function ofFiles(model: Struct.ContentTypeSchema | undefined): string[] {
  const place = { uid: FILE, schema: 'schema of @strapi/upload', description: 'src/content/picture.ts' };
  const attributes = model ? attributesOf(model) : {};
  return [...describedAttributes(FILE)].flatMap(([name, { member }]) =>
    misfits(attributes[name], member, 'any').map((problem) => sentence(place, name, problem)),
  );
}

function ofAttributes(place: Place, attributes: Record<string, Attribute>, members: Members, hidden: Hidden): string[] {
  const kept = keptBy(members);
  const own = Object.entries(attributes).filter(([name]) => !OF_STRAPI.has(name));
  const known = (name: string) => kept.has(name) || Object.hasOwn(hidden, name);
  return [
    ...own.flatMap(([name]) => (known(name) ? [] : [sentence(place, name, 'is neither a member nor hidden')])),
    ...own.flatMap(([name, attribute]) =>
      localizedFlag(attribute) === undefined ? [sentence({ ...place, description: '' }, name, FLAGLESS)] : [],
    ),
    ...own.flatMap(([name, { type }]) =>
      type === 'dynamiczone' ? [sentence({ ...place, description: '' }, name, DYNAMIC)] : [],
    ),
    ...Object.keys(hidden).flatMap((name) =>
      attributes[name] ? [] : [sentence(place, name, 'is hidden and does not exist')],
    ),
    ...[...kept].flatMap(([name, { member }]) =>
      OF_STRAPI.has(name)
        ? []
        : misfits(attributes[name], member, 'as described').map((problem) => sentence(place, name, problem)),
    ),
  ];
}

function sentence({ uid, schema, description }: Place, attribute: string, problem: string): string {
  return `Attribute "${attribute}" of ${uid} ${problem}: see ${[schema, description].filter(Boolean).join(', ')}.`;
}

function ofWhole({ uid, schema, description }: Place, problem: string): string {
  return `${uid} ${problem}: see ${schema}, ${description}.`;
}

function schemaOf(uid: string): string {
  const [, api, name] = /^api::([^.]+)\.(.+)$/.exec(uid) ?? [];
  return api ? `src/api/${api}/content-types/${name}/schema.json` : `src/components/${uid.replace('.', '/')}.json`;
}

function camelCase(name: string): string {
  const joined = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
