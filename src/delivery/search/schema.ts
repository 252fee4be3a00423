import type { Core } from '@strapi/strapi';
import type { DerivedSchema } from '../../schemas';
import type { serveBeside } from '../../served';
import { configurationRows } from './configurations';
import { searchDefinition } from './definition';
import { indexedTypes } from './indexed';

const schemas = new WeakMap<Core.Strapi, DerivedSchema>();

/** What readers see of the index. */
export function servedIndex(strapi: Core.Strapi): ReturnType<Parameters<typeof serveBeside>[1]> {
  return {
    over: searchSchema(strapi),
    views: [
      {
        name: 'index_entries',
        query: `select content_table, entry_id, document_id, locale, name, languages, body, named, head, vector from search.entries`,
      },
      {
        name: 'index_groups',
        query: 'select content_table, locale, languages, entries from search.groups where entries > 0',
      },
      { name: 'index_configurations', query: configurationRows() },
      { name: 'index_words', query: 'select locale, word, uses, heads from search.words' },
    ],
  };
}

/** The index that this version searches in. */
export function searchSchema(strapi: Core.Strapi): DerivedSchema {
  const known = schemas.get(strapi) ?? searchDefinition(indexedTypes(strapi));
  schemas.set(strapi, known);
  return known;
}
