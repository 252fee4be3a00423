/** Regions for which medicines are approved: countries, and the European Union. */
import { getAlpha2Codes } from 'i18n-iso-countries';

/** What is approved here is approved in every member state. */
const UNION = 'EU';

/** Source: european-union.europa.eu, "EU countries"; changed by treaties only. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]);

const COUNTRIES: ReadonlySet<string> = new Set(Object.keys(getAlpha2Codes()));

/** Codes that people take for those of a region, and what they mean. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', USA: 'US' };

/** Whether it is an ISO 3166-1 alpha-2 code, or EU. */
export function isRegion(code: string): boolean {
  return code === UNION || COUNTRIES.has(code);
}

/** Whose approvals hold in a region: its own, and in a member state those of the European Union. */
export function regionsWhoseApprovalsHoldIn(region: string): string[] {
  return MEMBERS.has(region) ? [region, UNION] : [region];
}

/** The region that somebody meant by another code; undefined where nobody knows. */
export function regionMeantBy(code: string): string | undefined {
  const meant = MEANT[code.toUpperCase()] ?? code.toUpperCase();
  return meant !== code && isRegion(meant) ? meant : undefined;
}
