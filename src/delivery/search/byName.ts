import { literal } from '../../schemas';
import { CHAIN, ORIGIN, SERVED } from '../../served';

/**
 * SQL of the groups of published rows that the locale rule serves: those of a language whose documents are published in
 * the same languages. The rule stands here once more, for groups instead of rows; a test holds both to the same answers.
 */
function servedGroups(table: string): string {
  return `(select locale, languages, entries from ${SERVED}.index_groups
    where content_table = ${literal(table)} and locale = any (${CHAIN}) and ${ORIGIN} = any (languages)
      and not languages && (${CHAIN})[:array_position(${CHAIN}, locale) - 1])`;
}

/** SQL of how many entries of a type are served. */
export function countServed(table: string): string {
  return `(select coalesce(sum(entries), 0)::integer from ${servedGroups(table)} as of_type)`;
}

/**
 * SQL of a page of the published entries of a type by name: of each group as many as could be on it, in the order of
 * the index, so that it costs the same however many there are.
 *
 * @param limit SQL of how many
 * @param offset SQL of how many come before them
 * @returns rows with the `id` of an entry
 */
export function servedByName(table: string, limit: string, offset: string): string {
  return `(select of_group.entry_id as id from ${servedGroups(table)} as one_group
    cross join lateral (
      select entry_id, name, document_id from ${SERVED}.index_entries as indexed
      where indexed.content_table = ${literal(table)} and indexed.locale = one_group.locale
        and indexed.languages = one_group.languages
      order by name, document_id limit ${limit} + ${offset}
    ) as of_group
    order by of_group.name, of_group.document_id limit ${limit} offset ${offset})`;
}
