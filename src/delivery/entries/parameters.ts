import { contentError } from '../../errors';
import { isRegion, regionMeantBy, regionsWhoseApprovalsHoldIn } from '../../regions';
import type { ReadingParameters } from '../../served';

/** This project's own parameters, apart from those of Strapi. */
export interface Parameters {
  reading: ReadingParameters;
  regions: readonly string[] | undefined;
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
  return hasApprovals ? { reading, regions: readRegion(region), rest } : { reading, regions: undefined, rest: others };
}

/**
 * @returns the regions whose approvals hold in the one asked for, which comes first: those of the European Union hold in
 *   its member states; undefined when none is asked for
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function readRegion(region: unknown): string[] | undefined {
  if (region === undefined || region === null) return undefined;
  if (typeof region === 'string' && isRegion(region)) return regionsWhoseApprovalsHoldIn(region);
  const meant = typeof region === 'string' ? regionMeantBy(region) : undefined;
  const message = `region must be an ISO 3166-1 country code in capitals, or EU${meant ? `; did you mean ${meant}?` : ', for example GB, US or DE.'}`;
  throw contentError(400, 'invalid-parameter', message, { parameter: 'region' });
}
