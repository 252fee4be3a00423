import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { quoted } from '../../schemas';
import type { Reading } from '../reading';
import { SETTINGS } from '../settings';
import { versionsOf } from '../views';
import { formerOwner } from './formerSlugs';

/** What is found at an address: a document, or one that moved away from it, or nothing. */
export type Found = { documentId: string } | { documentId: string; movedTo: string } | undefined;

/**
 * SQL of the ids of the served documents at an address, best first.
 *
 * @param address SQL of it: a slug of any language, or a document id
 */
export function foundAt(table: string, address: string): string {
  return `select served.document_id from ${quoted(versionsOf(table))} as version
    join ${quoted(table)} as served on served.document_id = version.document_id
    where version.slug = ${address} or version.document_id = ${address}
    order by (served.slug = ${address}) desc, (version.slug = ${address}) desc,
      array_position(current_setting('${SETTINGS.chain}')::text[], version.locale::text) nulls last, version.locale`;
}

/**
 * Finds the served document at an address, which is a slug of any of its languages, a former slug or a document id.
 * The served language's own slugs come first, then those of the other languages in the order of the chain.
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
  const { rows } = await transaction.raw<{ rows: { document_id: string }[] }>(
    `${foundAt(tableName, ':address')} limit 1`,
    {
      address,
    },
  );
  const [found] = rows;
  if (found) return { documentId: found.document_id };
  const owner = await formerOwner(transaction, tableName, address, chain);
  if (!owner) return undefined;
  const present = (await transaction.from(tableName).select('document_id', 'slug').where('document_id', owner)) as {
    document_id: string;
    slug: string;
  }[];
  return present[0] && { documentId: owner, movedTo: present[0].slug };
}
