import type { Core, UID } from '@strapi/strapi';
import { pageDescription } from '../../content';
import { quoted } from '../../schemas';
import type { Reading } from '../../served';
import { countServed, servedByName } from '../search';

/** SQL of a page of all entries of a type, in the order that lists have unless told otherwise. */
interface AllByName {
  /** Rows `entry`, for `from`. */
  from: string;
  order: string;
  /** How many there are of all. */
  total: string;
}

/**
 * Published pages are found in the index, whose order it is: any other entries are few, or seldom asked for.
 *
 * @param limit SQL of how many
 * @param offset SQL of how many come before them
 */
export function allByName(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  status: Reading['status'],
  limit: string,
  offset: string,
): AllByName {
  const { tableName } = strapi.db.metadata.get(uid);
  const table = quoted(tableName); // of what is read: as it is, or as it will be
  const named = 'name' in strapi.contentType(uid).attributes ? 'entry.name, ' : '';
  const order = `${named}entry.document_id`;
  const isIndexed = status === 'published' && pageDescription(uid) !== undefined;
  const chosen = isIndexed
    ? servedByName(tableName, limit, offset)
    : `(select entry.id from ${table} as entry order by ${order} limit ${limit} offset ${offset})`;
  return {
    from: `${chosen} as chosen join ${table} as entry on entry.id = chosen.id`,
    order,
    total: isIndexed ? countServed(tableName) : `(select count(*)::integer from ${table})`,
  };
}
