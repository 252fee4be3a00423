/** The content model as Strapi loaded it, in the few terms this project asks about. */
import type { Struct, UID } from '@strapi/strapi';

/** An attribute of a content type or component schema. */
export interface Attribute {
  type: string;
  required?: boolean;
  /** What it is where nobody says. */
  default?: unknown;
  /** Never shown to the public. */
  private?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  regex?: string;
  enum?: string[];
  component?: UID.Component;
  repeatable?: boolean;
  /** Of media. */
  multiple?: boolean;
  relation?: string;
  target?: UID.ContentType;
  mappedBy?: string;
  inversedBy?: string;
  targetField?: string;
  pluginOptions?: {
    i18n?: { localized?: boolean };
    translation?: {
      safety?: boolean;
      /** Words that each language has of its own, such as those that people search for: nothing to translate. */
      written?: 'per language';
    };
    /** What a number is: a year has no thousands. */
    panel?: { shows?: 'year' };
  };
}

/** Strapi's own types know the attributes of each type by name; code that works on any type needs them as a record. */
export function attributesOf(model: Struct.ContentTypeSchema | Struct.ComponentSchema): Record<string, Attribute> {
  return model.attributes as unknown as Record<string, Attribute>;
}

/** Whether the entries of a type exist per language. */
export function isLocalizedType(model: Struct.ContentTypeSchema): boolean {
  return (model.pluginOptions as Attribute['pluginOptions'])?.i18n?.localized === true;
}

/** Whether the entries of a type are drafts until they are published. */
export function hasDrafts(model: Struct.ContentTypeSchema): boolean {
  return (model.options as { draftAndPublish?: boolean } | undefined)?.draftAndPublish === true;
}

/** Whether an attribute says itself that it is shared by all languages (`false`) or belongs to one (`true`). */
export function localizedFlag({ pluginOptions }: Attribute): boolean | undefined {
  return pluginOptions?.i18n?.localized;
}

const WRITES = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete']);

/** Whether an action of the document service changes anything. */
export function isWrite(action: string): boolean {
  return WRITES.has(action);
}

/** Ids of the documents a write touched. A clone has one of its own, which only its result tells. */
export function writtenDocuments(params: unknown, result: unknown): string[] {
  const ids = [params, result].map((value) => (value as { documentId?: string } | null | undefined)?.documentId);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/** Whether an attribute is a relation to one of this project's types; `localizations` is Strapi's own. */
export function isRelation(name: string, type: string, target: string | undefined): boolean {
  return type === 'relation' && target?.startsWith('api::') === true && name !== 'localizations';
}
