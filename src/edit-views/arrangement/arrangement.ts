import type { Struct } from '@strapi/strapi';
import type { PanelConfiguration } from '../../strapi';
import { type AnyEditView, fieldsOf } from '../view';

/** What Strapi adds to every type is called so in lists. */
const OF_STRAPI = { createdAt: 'Created', createdBy: 'Created by', updatedAt: 'Updated', updatedBy: 'Updated by' };

/**
 * A view in the words of the content manager: what it keeps for a type, as far as we say it. What fields are called is
 * said in the type's schema, where it stands beside them.
 */
export function arrangementOf(view: AnyEditView, model: Struct.ContentTypeSchema): PanelConfiguration {
  const { metadatas = {} } = (model as { config?: Partial<PanelConfiguration> }).config ?? {};
  const named = Object.entries(OF_STRAPI).map(([name, label]) => [name, { list: { label } }]);
  return {
    settings: {
      mainField: view.list[0] ?? 'id',
      defaultSortBy: view.sort.by,
      defaultSortOrder: view.sort.order,
      searchable: true,
      filterable: true,
      bulkable: true,
      pageSize: 25,
    },
    metadatas: { ...Object.fromEntries(named), ...metadatas },
    layouts: {
      list: [...view.list],
      edit: view.sections.flatMap(({ rows }) =>
        rows.map((row) => Object.entries(row).map(([name, size]) => ({ name, size: Number(size) }))),
      ),
    },
  };
}

/** Names of the fields that a view shows. */
export function shownFields({ sections }: AnyEditView): string[] {
  return sections.flatMap(fieldsOf);
}
