import type { Core, UID } from '@strapi/strapi';
import { pageDescription } from '../../content';
import { quoted } from '../../schemas';
import { ask, foundAt, inReading, type Reading, revived, rowJson, statement } from '../../served';
import { ofEachType } from '../ofEachType';
import { alternatesJson, approvalsJson, lineShape, wholeShape } from '../representation';
import { allByName } from './byName';
import type { Entry } from './question';

/**
 * What most readers ask, answered by one statement each: the page at an address, and the entries of a type by name.
 * Anything else is asked through Strapi's query engine (see read.ts); a test holds both to the same answers.
 */

const APPROVAL = 'api::approval.approval';

const served = (strapi: Core.Strapi, uid: UID.ContentType) => quoted(strapi.db.metadata.get(uid).tableName);

/** `$1` is the address, `$2` the regions that approvals are narrowed to, or null. */
const pageStatement = ofEachType((strapi, uid) => {
  const { derived = [], ...shape } = wholeShape(uid);
  const { tableName } = strapi.db.metadata.get(uid);
  const isPage = pageDescription(uid) !== undefined;
  const columns = [
    `${rowJson(strapi, uid, 'entry', shape)}::text as entry`,
    ...(derived.includes('approvals')
      ? [`${approvalsJson(strapi, uid, 'entry', '$2::text[]')}::text as approvals`]
      : []),
    ...(derived.includes('alternates') ? [`${alternatesJson(strapi, uid, 'entry')}::text as alternates`] : []),
  ];
  const found = isPage ? `(${foundAt(tableName, '$1')})` : '$1';
  return statement(
    strapi,
    `page ${tableName}`,
    // A type without approvals has no use for regions, and a statement has to name what it is given.
    `page.* from (select $2::text[]) as one left join lateral (
      select ${columns.join(', ')} from ${served(strapi, uid)} as entry where entry.document_id = ${found}
    ) as page on true`,
    true,
  );
});

/** `$1` is how many, `$2` how many come before them. */
const listOf = (status: Reading['status']) =>
  ofEachType((strapi, uid) => {
    const { derived: _, ...shape } = lineShape(uid);
    const { from, order, total } = allByName(strapi, uid, status, '$1::integer', '$2::integer');
    const json = rowJson(strapi, uid, 'entry', shape);
    const { tableName } = strapi.db.metadata.get(uid);
    return statement(
      strapi,
      `list ${tableName}`,
      `${total} as total, (select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})::text as entries`,
      true,
    );
  });
const listStatements = { published: listOf('published'), draft: listOf('draft') };

interface Page {
  entry: string | null;
  approvals?: string;
  alternates?: string;
}

/** @returns undefined where nothing is at the address now */
export async function usualPage(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: Reading,
  address: string,
  regions?: readonly string[],
): Promise<{ entry: Entry; reading: Reading } | undefined> {
  const { row, reading } = await ask<Page>(strapi, asked, pageStatement(strapi, uid), () => [address, regions ?? null]);
  if (!row.entry) return undefined;
  const entry = revived(strapi, uid, JSON.parse(row.entry) as Entry, reading.origin);
  const [read = entry] = inReading(strapi, uid, reading, [entry]);
  if (row.approvals) {
    const approvals = (JSON.parse(row.approvals) as Entry[]).map((one) =>
      revived(strapi, APPROVAL, one, reading.origin),
    );
    read.approvals = inReading(strapi, APPROVAL, reading, approvals);
  }
  if (row.alternates) read.alternates = JSON.parse(row.alternates);
  return { entry: read, reading };
}

/** One page of the entries of a type by name. */
export async function usualList(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: Reading,
  { start, limit }: { start: number; limit: number },
): Promise<{ entries: Entry[]; total: number; reading: Reading }> {
  const { row, reading } = await ask<{ entries: string; total: number }>(
    strapi,
    asked,
    // The index is of what is published.
    listStatements[asked.ahead === undefined ? asked.status : 'draft'](strapi, uid),
    () => [limit, start],
  );
  const entries = JSON.parse(row.entries) as Entry[];
  for (const entry of entries) revived(strapi, uid, entry, reading.origin);
  return { entries: inReading(strapi, uid, reading, entries), total: row.total, reading };
}
