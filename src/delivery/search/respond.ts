import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { assertKnownLocale, knownLocales } from '../../locales';
import { checkedParameters, languageParameters, wholeNumber } from '../../parameters';
import { localeMeta, readingOf } from '../../served';
import type { searchAnswer } from './answer';
import { find } from './find';
import { SEARCHED, type SearchedType } from './indexed';

/** What may be asked of search; the documentation says so, too. */
export const SEARCH_LIMITS = { words: 200, pages: 1000, pageSize: { usual: 10, largest: 50 } };

const types = Object.keys(SEARCHED) as [SearchedType, ...SearchedType[]];

const parameters = z.object({
  q: z
    .string('must be the words to look for')
    .max(SEARCH_LIMITS.words, `must be at most ${SEARCH_LIMITS.words} characters long`)
    .refine((q) => q.trim() !== '', 'must not be empty'),
  type: z.enum(types, `must be one of ${types.join(', ')}`).optional(),
  pagination: z
    .strictObject(
      {
        page: wholeNumber(SEARCH_LIMITS.pages, 1),
        pageSize: wholeNumber(SEARCH_LIMITS.pageSize.largest, SEARCH_LIMITS.pageSize.usual),
      },
      'must have page or pageSize',
    )
    .default({ page: 1, pageSize: SEARCH_LIMITS.pageSize.usual }),
  ...languageParameters,
});

/**
 * Answers `GET /api/search`.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `unknown-locale`
 */
export async function respondToSearch(strapi: Core.Strapi, query: unknown): Promise<z.infer<typeof searchAnswer>> {
  const { q, type, pagination, locale, fallback } = checkedParameters(parameters, query);
  const asked = await readingOf(strapi, { locale, fallback });
  // Pseudo-locales are made up as content is read: the index holds none of their words.
  if (asked.pseudo) assertKnownLocale(locale, await knownLocales(strapi));
  const { hits, total, corrected, complete, reading } = await find(strapi, asked, { q, type, ...pagination });
  return {
    data: hits,
    meta: {
      pagination: { ...pagination, pageCount: Math.ceil(total / pagination.pageSize), total },
      locale: localeMeta(reading),
      corrected,
      complete,
    },
  };
}
