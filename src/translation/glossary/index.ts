/** The glossary: which word stands for which in every language, for translators and for what checks their work. */
import type { Core } from '@strapi/strapi';
import { guardEntries } from './guardEntries';

export { glossaryFor } from './glossaryFor';

export function registerGlossary(strapi: Core.Strapi): void {
  strapi.documents.use(guardEntries(strapi)); // no unknown or doubled language, no blank word
}
