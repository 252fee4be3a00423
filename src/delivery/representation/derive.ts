import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { descriptionOf } from '../../content';
import { quoted } from '../../schemas';
import { linksTo, ORIGIN, type Reading, rowJson, type Shape, versionsOf } from '../../served';
import { asDatabaseQuery } from '../../strapi';
import type { CanonicalQuery } from '../query';
import { wholeShape } from './shapes';

type Entry = Record<string, unknown>;

const APPROVAL = 'api::approval.approval';

const IN_ORDER = [{ region: 'asc' }, { regulatoryStatus: 'asc' }, { documentId: 'asc' }];

/**
 * Approvals of each of some served entries, by row id: those of one entry sorted by region and
 * status, unless asked otherwise. To be called within `readServed`.
 *
 * @param regions narrows them to those of some regions
 * @param asked narrows them otherwise, and says what of each is read; the whole of all if left out
 */
export async function approvalsOf(
  strapi: Core.Strapi,
  uid: UID.Schema,
  ids: readonly number[],
  regions: readonly string[] | undefined,
  asked: CanonicalQuery = {},
): Promise<Map<number, Entry[]>> {
  const end = endOf(uid);
  const { start = 0, limit, filters, sort, ...shape } = asked as CanonicalQuery & { start?: number; limit?: number };
  const isWhole = !shape.fields && !shape.populate;
  const { where, orderBy, ...read } = asDatabaseQuery(strapi, APPROVAL, {
    ...(isWhole ? wholeShape(APPROVAL) : shape),
    ...(filters !== undefined && { filters }),
    ...(sort !== undefined && { sort: [sort].flat() }),
  });
  const all = strapi.db.query(APPROVAL);
  const inRegions = regions ? [{ region: { $in: [...regions] } }] : [];
  // By which of its entries an approval is found is read apart: of the relation, anything may be asked.
  const links = (await all.findMany({
    select: ['id'],
    populate: { [end]: { select: ['id'] } },
    where: { $and: [{ [end]: { id: { $in: ids } } }, ...inRegions, ...[where ?? []].flat()] },
    orderBy: [...[orderBy ?? []].flat(), ...IN_ORDER],
  })) as { id: number }[];
  const approvals = (await all.findMany({ ...read, where: { id: { $in: links.map(({ id }) => id) } } })) as {
    id: number;
  }[];
  const byId = new Map(approvals.map((approval) => [approval.id, approval as Entry]));
  const found = new Map<number, Entry[]>(ids.map((id) => [id, []]));
  for (const link of links) {
    const approval = byId.get(link.id);
    const owners = [(link as Entry)[end]].flat() as { id: number }[];
    for (const { id } of owners) if (approval) found.get(id)?.push({ ...approval });
  }
  return new Map(
    [...found].map(([id, own]) => [id, own.slice(start, limit === undefined ? undefined : start + limit)]),
  );
}

/** The relation of an approval by which it belongs to entries of a type. */
function endOf(uid: UID.Schema): string {
  const member = descriptionOf(uid)?.members.approvals;
  if (member?.is !== 'derived' || !member.end) throw new Error(`${uid} has no approvals.`);
  return member.end;
}

/**
 * The languages in which each document can be read in its own words, with its slug there; the default locale first.
 * To be called within `readServed`.
 */
export async function alternatesOf(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  uid: UID.Schema,
  documentIds: readonly string[],
  { origin }: Reading,
): Promise<Map<string, { locale: string; slug: string }[]>> {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows = (await transaction
    .from(versionsOf(tableName))
    .select('document_id', 'locale', 'slug')
    .whereIn('document_id', documentIds)
    .orderByRaw('locale <> ?, locale', [origin])) as { document_id: string; locale: string; slug: string }[];
  const found = new Map<string, { locale: string; slug: string }[]>(documentIds.map((id) => [id, []]));
  for (const { document_id, locale, slug } of rows) found.get(document_id)?.push({ locale, slug });
  return found;
}

/**
 * SQL of the approvals of a served page, as `approvalsOf` reads them, as JSON.
 *
 * @param row alias of the page's row
 * @param regions SQL of the list of regions that narrows them, or of null
 * @param shape what of each is read
 */
export function approvalsJson(
  strapi: Core.Strapi,
  uid: UID.Schema,
  row: string,
  regions: string,
  shape: Shape = wholeShape(APPROVAL),
): string {
  const { tableName } = strapi.db.metadata.get(APPROVAL);
  const isOf = linksTo(strapi, APPROVAL, endOf(uid), { owner: 'approval', target: row });
  return `(select coalesce(json_agg(${rowJson(strapi, APPROVAL, 'approval', shape)}
      order by approval.region, approval.regulatory_status, approval.document_id), '[]')
    from ${quoted(tableName)} as approval
    where ${isOf} and (${regions} is null or approval.region = any (${regions})))`;
}

/** SQL of the languages of a served page, as `alternatesOf` reads them, as JSON. */
export function alternatesJson(strapi: Core.Strapi, uid: UID.Schema, row: string): string {
  const versions = quoted(versionsOf(strapi.db.metadata.get(uid).tableName));
  return `(select coalesce(json_agg(json_build_object('locale', version.locale, 'slug', version.slug)
      order by version.locale <> ${ORIGIN}, version.locale), '[]')
    from ${versions} as version where version.document_id = ${row}.document_id)`;
}
