import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PseudoLocale } from '../../translation';
import type { LocaleChain } from './chain';
import { SERVED } from './views';

/** What a reader asked for: in which languages, and drafts or what is published. */
export interface Reading extends LocaleChain {
  status: 'published' | 'draft';
  /** The pseudo-locale that the texts are made up in; the chain is that of the default locale, which they are made from. */
  pseudo?: PseudoLocale;
}

/**
 * Reads content as it is served: within `read`, every query of Strapi's in the same asynchronous context, of whatever
 * depth, sees one row per document, in the language the locale rule chooses. Must only read.
 *
 * @param read is given the transaction, for SQL of its own; unqualified tables are the served ones there
 */
export function readServed<Result>(
  strapi: Core.Strapi,
  { chain, origin, status }: Reading,
  read: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const served = strapi.db.transaction(async ({ trx }) => {
    await trx.raw(
      `select set_config('search_path', '${SERVED}, public', true), set_config('${SERVED}.chain', ?, true),
        set_config('${SERVED}.first', ?, true), set_config('${SERVED}.origin', ?, true), set_config('${SERVED}.status', ?, true)`,
      [`{${chain.map((code) => `"${code}"`).join(',')}}`, chain[0] ?? origin, origin, status],
    );
    return read(trx);
  });
  return served as Promise<Result>;
}
