import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { type Approved, approvedUses } from './approvals';
import { type InLanguage, languageKey } from './named';
import { type NotedReview, notedReviews } from './review';
import { type Row, selectRelated, type Version, versionKey, versionRows } from './row';

const TREATMENT = 'api::treatment.treatment';
const SITE = 'api::injection-site.injection-site';

/**
 * What subjects are read with: what several ask for at the same time is one question, and what was asked once is not
 * asked again. For one piece of work in one transaction, in which nothing is written meanwhile.
 */
export interface Reads {
  row(version: Version): Promise<Row | undefined>;
  /** A published condition with its treatments and sites. */
  condition(documentId: string): Promise<Row | undefined>;
  /** What published approvals say of the uses of a condition. */
  approvals(condition: string): Promise<Approved | undefined>;
  review(of: InLanguage): Promise<NotedReview | undefined>;
}

export function readsOf(strapi: Core.Strapi, connection: Knex): Reads {
  const rows = together((versions: readonly Version[]) => versionRows(strapi, versions), versionKey);
  const conditions = together((ids: readonly string[]) => publishedConditions(strapi, ids), itself);
  const approvals = together((ids: readonly string[]) => approvedUses(strapi, connection, ids), itself);
  const reviews = together((of: readonly InLanguage[]) => notedReviews(connection, of), languageKey);
  return {
    row: (version) => rows.load(version),
    condition: (documentId) => conditions.load(documentId),
    approvals: (condition) => approvals.load(condition),
    review: (of) => reviews.load(of),
  };
}

async function publishedConditions(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Map<string, Row>> {
  const { default: locale } = await knownLocales(strapi);
  const where = { documentId: { $in: [...documentIds] }, locale, publishedAt: { $notNull: true } };
  const populate = { treatments: selectRelated(strapi, TREATMENT), injectionSites: selectRelated(strapi, SITE) };
  const rows = (await strapi.db.query('api::condition.condition').findMany({ where, populate } as object)) as Row[];
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** Asks once for what is asked for within one turn. */
function together<Key, Value>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
  keyOf: (key: Key) => string,
): DataLoader<Key, Value | undefined, string> {
  return new DataLoader(
    async (keys) => {
      const found = await read(keys);
      return keys.map((key) => found.get(keyOf(key)));
    },
    { cacheKeyFn: keyOf },
  );
}

function itself(key: string): string {
  return key;
}
