import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { recordAt } from '../../served';

const moment = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) >= 0)
  .transform(inUtc);

const ALLOWED = 'an ISO 8601 date and time with a zone, for example 2026-05-04T09:30:00Z';

/**
 * Reads the query parameter `at`.
 *
 * @returns the moment in UTC, to the microsecond
 * @throws ValidationError (400) with code `invalid-parameter` for what is no moment, or one to come
 * @throws NotFoundError (404) with code `before-the-record`; `beganAt` says since when it is known what was served
 */
export async function readMoment(strapi: Core.Strapi, value: unknown): Promise<string> {
  const read = moment.safeParse(value);
  if (!read.success) throw invalid(`at must be ${ALLOWED}; a + in an address is written %2B.`);
  const { beganAt, isBefore, isAhead } = await recordAt(strapi, read.data);
  if (isAhead) throw invalid('at must not be in the future.');
  if (!isBefore) return read.data;
  throw contentError(
    404,
    'before-the-record',
    beganAt === null
      ? 'What was served is not being kept yet.'
      : `What was served is known since ${beganAt}: ask for that moment or a later one.`,
    { beganAt },
  );
}

function invalid(message: string): Error {
  return contentError(400, 'invalid-parameter', message, { parameter: 'at', allowed: [ALLOWED] });
}

/** JavaScript knows milliseconds only; commits are closer to one another. */
function inUtc(value: string): string {
  const [, fraction = ''] = /\.(\d+)/.exec(value) ?? [];
  return `${new Date(value).toISOString().slice(0, 19)}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}
