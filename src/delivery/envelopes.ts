import { z } from 'zod';
import { locale } from '../content';
import { ERROR_CODES } from '../errors';

/** The envelopes around what is answered. */

export const localeMeta = z
  .object({ requested: locale.shape, chain: z.array(z.string()) })
  .meta({ id: 'LocaleChain', description: 'The language asked for, and where its text is looked for, in order.' });

export const pagination = z
  .object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() })
  .meta({ id: 'Pagination' });

const counted = 'Left out with `pagination[withCount]=false`.';
const total = z.int().optional().meta({ description: counted });

/** Of a list: as it was asked for, by page or by place. */
const listPagination = z
  .union([
    z
      .object({ page: z.int(), pageSize: z.int(), pageCount: z.int().optional().meta({ description: counted }), total })
      .meta({ id: 'PageOfList' }),
    z.object({ start: z.int(), limit: z.int(), total }).meta({ id: 'PlaceInList' }),
  ])
  .meta({ id: 'ListPagination', description: 'By `start` and `limit` where these were asked for.' });

/** One localized entry. */
export function single<Schema extends z.ZodType>(data: Schema) {
  return z.object({ data, meta: z.object({ locale: localeMeta }) });
}

/** A page of localized entries. */
export function list<Schema extends z.ZodType>(data: Schema) {
  return z.object({ data: z.array(data), meta: z.object({ pagination: listPagination, locale: localeMeta }) });
}

/** One fact of its own, which has no language. */
export function singleFact<Schema extends z.ZodType>(data: Schema) {
  return z.object({ data, meta: z.object({}) });
}

export function factList<Schema extends z.ZodType>(data: Schema) {
  return z.object({ data: z.array(data), meta: z.object({ pagination: listPagination }) });
}

const codes = Object.keys(ERROR_CODES) as [keyof typeof ERROR_CODES, ...(keyof typeof ERROR_CODES)[]];

const suggestion = z.object({ slug: z.string(), name: z.string(), locale: locale.shape }).meta({ id: 'Suggestion' });

/** Used by their ids: every error, and the answer of a former slug. */
z.object({
  data: z.null(),
  error: z.object({
    status: z.int(),
    name: z.string(),
    message: z.string().meta({ description: 'What is wrong and what is allowed, in one sentence.' }),
    details: z.looseObject({
      code: z.enum(codes).meta({ description: 'Stable: programs may rely on it.' }),
      parameter: z.string().optional().meta({ description: 'Path of the parameter that is wrong.' }),
      allowed: z.array(z.string()).optional().meta({ description: 'What could stand there instead.' }),
      minimum: z.number().optional().meta({ description: 'Of a number: the least it may be.' }),
      maximum: z.number().optional().meta({ description: 'Of a number: the most it may be.' }),
      known: z.array(z.string()).optional().meta({ description: 'The configured languages.' }),
      suggestions: z.array(suggestion).optional().meta({ description: 'The nearest slugs, best first.' }),
    }),
  }),
}).meta({ id: 'Error' });

z.object({ data: z.null(), meta: z.object({ moved: z.object({ from: z.string(), to: z.string() }) }) }).meta({
  id: 'Moved',
});
