import type { UID } from '@strapi/strapi';
import { type Attribute, attributesOf, localizedFlag } from '../model';

/** Attributes of a content type or component, by its uid: all that segments need to know of Strapi. */
export type Models = (uid: UID.Schema) => Record<string, Attribute>;

/** Attributes whose words belong to a language. */
export interface Field {
  name: string;
  attribute: Attribute;
  form: 'string' | 'text' | 'blocks' | 'component' | 'components';
}

/** Name of the attribute that identifies an item of a repeatable component across languages and versions. */
export const KEY = 'key';

const FORMS: Record<string, Field['form']> = { string: 'string', text: 'text', richtext: 'text', blocks: 'blocks' };

export function modelsOf(strapi: { getModel(uid: UID.Schema): Parameters<typeof attributesOf>[0] }): Models {
  return (uid) => attributesOf(strapi.getModel(uid));
}

/** Every attribute of a model whose text belongs to a language and is translated, in the order of the schema. */
export function fieldsOf(models: Models, uid: UID.Schema): Field[] {
  return Object.entries(models(uid)).flatMap(([name, attribute]) => {
    if (localizedFlag(attribute) !== true || name === KEY || name === 'locale') return [];
    if (attribute.pluginOptions?.translation?.written === 'per language') return [];
    const form = attribute.component ? (attribute.repeatable ? 'components' : 'component') : FORMS[attribute.type];
    const empty = attribute.component && fieldsOf(models, attribute.component).length === 0;
    return form && !empty ? [{ name, attribute, form }] : [];
  });
}

/** What to populate so that an entry holds all its text. */
export function textPopulate(models: Models, uid: UID.Schema): Record<string, unknown> {
  const components = fieldsOf(models, uid).flatMap(({ name, attribute: { component } }) =>
    component ? [[name, { populate: textPopulate(models, component) }]] : [],
  );
  return Object.fromEntries(components);
}
