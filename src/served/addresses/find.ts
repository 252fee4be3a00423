import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Reading } from '../readServed';
import { formerOwner } from './formerSlugs';

/** What is found at an address: a document, or one that moved away from it, or nothing. */
export type Found = { documentId: string } | { documentId: string; movedTo: string } | undefined;

interface Row {
  document_id: string;
  slug: string;
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
  { chain, status }: Reading,
): Promise<Found> {
  const { tableName } = strapi.db.metadata.get(uid);
  const { rows } = await transaction.raw<{ rows: Row[] }>(
    `select served.document_id, served.slug from (
       select document_id, 0 as rank, null as locale from ?? where slug = :address
       union all
       select document_id, 1, locale from public.?? where slug = :address and (published_at is not null) = :published
       union all
       select document_id, 2, null from ?? where document_id = :address
     ) as candidate
     join ?? as served on served.document_id = candidate.document_id
     order by rank, array_position(:chain::text[], candidate.locale::text) nulls last, candidate.locale limit 1`.replaceAll(
      '??',
      ':table:',
    ),
    { table: tableName, address, published: status === 'published', chain: [...chain] },
  );
  const [found] = rows;
  if (found) return { documentId: found.document_id };
  const owner = await formerOwner(transaction, tableName, address, chain);
  if (!owner) return undefined;
  const present = (await transaction
    .from(tableName)
    .select('document_id', 'slug')
    .where('document_id', owner)) as Row[];
  return present[0] && { documentId: owner, movedTo: present[0].slug };
}
