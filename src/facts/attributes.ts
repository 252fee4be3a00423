import type { Core, Struct, UID } from '@strapi/strapi';
import { attributesOf, localizedFlag } from '../model';

/** Names of the attributes that are facts: the same in every language. */
export function factNames(model: Struct.ContentTypeSchema): string[] {
  return Object.entries(attributesOf(model)).flatMap(([name, attribute]) =>
    localizedFlag(attribute) === false ? [name] : [],
  );
}

/** Removes the facts from data meant for a language other than the default one. */
export function withoutFacts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const facts = new Set(factNames(strapi.contentType(uid)));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !facts.has(name)));
}
