import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { type Attribute, attributesOf, localizedFlag } from '../../src/model';
import { parseRichText } from './richText';

/** What exists to be referred to from a content file. */
export interface References {
  /** Keys (file names without extension) of the entries of a type. */
  keysOf(uid: UID.ContentType): ReadonlySet<string>;
  /** File names of the pictures. */
  images: ReadonlySet<string>;
  /** Codes of the languages, the default one first. */
  locales: readonly string[];
}

/**
 * Builds the schema of a content file from the content type, so that a new attribute needs no second description:
 * `facts` takes the attributes shared by all languages, `text` the localized ones, per language. Rich text comes out
 * as blocks.
 */
export function entrySchema(strapi: Core.Strapi, uid: UID.ContentType, references: References) {
  const attributes = Object.entries(attributesOf(strapi.contentType(uid)));
  const part = (localized: boolean) =>
    z.strictObject(
      Object.fromEntries(
        attributes
          .filter(([, attribute]) => localizedFlag(attribute) === localized && !attribute.mappedBy)
          .map(([name, attribute]) => [name, optional(valueSchema(strapi, attribute, references), attribute)]),
      ),
    );
  const facts = part(false);
  if (!attributes.some(([, attribute]) => localizedFlag(attribute))) return z.strictObject({ facts });
  const [first = '', ...others] = references.locales;
  return z.strictObject({
    facts,
    text: z.strictObject({
      [first]: part(true),
      ...Object.fromEntries(others.map((locale) => [locale, part(true).optional()])),
    }),
  });
}

function valueSchema(strapi: Core.Strapi, attribute: Attribute, references: References): z.ZodType {
  switch (attribute.type) {
    case 'enumeration':
      return z.enum(attribute.enum ?? []);
    case 'integer':
      return numberSchema(z.int(), attribute);
    case 'decimal':
    case 'float':
      return numberSchema(z.number(), attribute);
    case 'date':
      return z.iso.date();
    case 'boolean':
      return z.boolean();
    case 'blocks':
      return z.string().min(1).transform(toBlocks);
    case 'media':
      return z.string().refine((name) => references.images.has(name), {
        error: ({ input }) => `there is no picture images/${String(input)}`,
      });
    case 'component':
      return componentSchema(strapi, attribute, references);
    case 'relation':
      return relationSchema(attribute, references);
    default:
      return textSchema(attribute);
  }
}

function textSchema({ maxLength, regex }: Attribute): z.ZodType {
  let schema = z.string().min(1);
  if (maxLength) schema = schema.max(maxLength);
  if (regex) schema = schema.regex(new RegExp(regex));
  return schema;
}

function numberSchema(schema: z.ZodNumber | z.ZodInt, { min, max }: Attribute): z.ZodType {
  return schema.min(min ?? Number.MIN_SAFE_INTEGER).max(max ?? Number.MAX_SAFE_INTEGER);
}

function componentSchema(strapi: Core.Strapi, { component, repeatable }: Attribute, references: References): z.ZodType {
  const model = component && strapi.components[component];
  const attributes = model ? Object.entries(attributesOf(model)) : [];
  const one = z.strictObject(
    Object.fromEntries(
      attributes.map(([name, attribute]) => {
        // A part that is about a language, like the translation of a term, is about one that exists.
        const schema = name === 'locale' ? z.enum(references.locales) : valueSchema(strapi, attribute, references);
        return [name, optional(schema, attribute)];
      }),
    ),
  );
  return repeatable ? z.array(one) : one;
}

function relationSchema({ relation = '', target }: Attribute, { keysOf }: References): z.ZodType {
  const keys = target ? keysOf(target) : new Set<string>();
  const one = z
    .string()
    .refine((key) => keys.has(key), { error: ({ input }) => `there is no ${target} with the key "${String(input)}"` });
  return relation.endsWith('ToMany') ? z.array(one) : one;
}

function toBlocks(source: string, context: z.RefinementCtx) {
  try {
    return parseRichText(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
}

function optional(schema: z.ZodType, { required, default: otherwise }: Attribute): z.ZodType {
  return required && otherwise === undefined ? schema : schema.optional();
}
