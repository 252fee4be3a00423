import type { Core, UID } from '@strapi/strapi';
import { columnsOf, literal, quoted } from '../../schemas';
import { fieldsOf, modelsOf } from '../../segments';
import { columnOf } from '../../strapi';
import { type Ground, PRESENT } from '../ground';

const UPDATED_AT = 'updated_at';

/**
 * SQL of the rows of a content type or component as they may be shown: where an outdated translation is withheld, with
 * the source's text. Has the columns of the table itself. A join and a choice per column of text, through which
 * PostgreSQL still finds single rows by the table's indexes.
 */
export function shownRows(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { stored: rowsOf, replaced }: Pick<Ground, 'stored' | 'replaced'> = PRESENT,
): string {
  const { tableName } = strapi.db.metadata.get(uid);
  const stored = rowsOf(tableName);
  const texts = new Map(
    fieldsOf(modelsOf(strapi), uid)
      .filter(({ attribute }) => !attribute.component)
      .map(({ name, form }) => [columnOf(strapi, uid, name), form]),
  );
  if (texts.size === 0) return stored;
  const isEntry = uid in strapi.contentTypes;
  const columns = columnsOf(strapi, tableName).map((name) => {
    // What is shown changed when the source's text in it did, too: greatest() takes no notice of what is null.
    if (isEntry && name === UPDATED_AT) return `greatest(entry.${UPDATED_AT}, replaced.changed_at) as ${UPDATED_AT}`;
    const form = texts.get(name);
    if (form === undefined) return `entry.${quoted(name)}`;
    const shown = `replaced.columns ${form === 'blocks' ? '->' : '->>'} ${literal(name)}`;
    return `coalesce(${shown}, entry.${quoted(name)}) as ${quoted(name)}`;
  });
  return `(select ${columns.join(', ')} from ${stored} as entry left join ${replaced} as replaced
    on replaced.content_table = ${literal(tableName)} and replaced.row_id = entry.id)`;
}
