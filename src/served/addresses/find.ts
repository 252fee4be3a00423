import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { literal, quoted } from '../../schemas';
import type { Reading } from '../reading';
import { CHAIN } from '../settings';
import { versionsOf } from '../views';
import { formerOwner } from './formerSlugs';

/** What is found at an address: a document, or one that moved away from it, or nothing. */
export type Found = { documentId: string } | { documentId: string; movedTo: string } | undefined;

/**
 * SQL of the served documents that have an address, or had it in a language of the chain, best first: whose address it is
 * in the language that is served; then language by language, in the order of the chain, who has it and who had it; then
 * who has it in any other language.
 *
 * @param address SQL of it: a slug of any language, or a document id
 */
function candidates(table: string, address: string): string {
  const served = `join ${quoted(table)} as served on served.document_id`;
  return `select document_id, moved_to from (
      select served.document_id, null as moved_to, served.slug = ${address} as is_own, version.slug = ${address} as is_slug, version.locale
      from ${quoted(versionsOf(table))} as version ${served} = version.document_id
      where version.slug = ${address} or version.document_id = ${address}
    union all
      select served.document_id, served.slug, false, true, former.locale
      from former_slugs as former ${served} = former.document_id
      where former.content_table = ${literal(table)} and former.slug = ${address} and former.locale = any (${CHAIN})
    ) as candidate
    order by is_own desc, is_slug desc, array_position(${CHAIN}, locale::text) nulls last, moved_to is not null, locale
    limit 1`;
}

/** SQL of the id of the served document at an address; none where it moved away from it, or was never there. */
export function foundAt(table: string, address: string): string {
  return `select document_id from (${candidates(table, address)}) as found where moved_to is null`;
}

/**
 * Finds the served document at an address, which is a slug of any of its languages, a former slug or a document id.
 * To be called within `readServed`.
 */
export async function findAddress(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  uid: UID.ContentType,
  address: string,
  { chain }: Reading,
): Promise<Found> {
  const { tableName } = strapi.db.metadata.get(uid);
  const { rows } = await transaction.raw<{ rows: { document_id: string; moved_to: string | null }[] }>(
    candidates(tableName, ':address'),
    { address },
  );
  const [found] = rows;
  if (found) return { documentId: found.document_id, ...(found.moved_to !== null && { movedTo: found.moved_to }) };
  const owner = await formerOwner(transaction, tableName, address, chain);
  if (!owner) return undefined;
  const present = (await transaction.from(tableName).select('document_id', 'slug').where('document_id', owner)) as {
    document_id: string;
    slug: string;
  }[];
  return present[0] && { documentId: owner, movedTo: present[0].slug };
}
