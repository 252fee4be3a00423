import { contentError } from '../../errors';
import type { ReadingParameters } from '../../served';

/** This project's own parameters, apart from those of Strapi. */
export interface Parameters {
  reading: ReadingParameters;
  region: string | undefined;
  rest: Record<string, unknown>;
}

/**
 * Takes this project's own parameters out of a query; those that choose a language are checked by `readingOf`.
 *
 * @param hasApprovals whether there is anything that a region could narrow
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function ownParameters(
  { locale, fallback, status, ...others }: Record<string, unknown>,
  hasApprovals: boolean,
): Parameters {
  const { region, ...rest } = others;
  const reading = { locale, fallback, status };
  return hasApprovals ? { reading, region: readRegion(region), rest } : { reading, region: undefined, rest: others };
}

/**
 * @returns a region as approvals name it: an ISO 3166-1 code, or EU; undefined when none is asked for
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function readRegion(region: unknown): string | undefined {
  if (region === undefined || region === null) return undefined;
  if (typeof region === 'string' && /^[A-Z]{2}$/.test(region)) return region;
  const message = 'region must be two capital letters, for example GB, US or EU.';
  throw contentError(400, 'invalid-parameter', message, { parameter: 'region' });
}
