import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface Suggestion {
  slug: string;
  name: string;
  locale: string;
}

const MOST = 3;
/** Below this, trigrams are shared by chance (pg_trgm's own threshold for `%`). */
const LEAST_SIMILARITY = 0.3;

/** The served entries whose slug or name is nearest to an address nobody has. To be called within `readServed`. */
export async function nearestSlugs(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  uid: UID.ContentType,
  address: string,
): Promise<Suggestion[]> {
  const { tableName } = strapi.db.metadata.get(uid);
  const { rows } = await transaction.raw<{ rows: Suggestion[] }>(
    `select slug, name, locale from (
       select slug, name, locale, greatest(public.similarity(slug, :address), public.word_similarity(:address, name)) as nearness from :table:
     ) as entry where nearness >= :least order by nearness desc, slug limit :most`,
    { table: tableName, address: address.slice(0, 200), least: LEAST_SIMILARITY, most: MOST },
  );
  return rows;
}
