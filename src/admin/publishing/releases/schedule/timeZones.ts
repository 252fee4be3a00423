/** Names of the IANA time zone database that this browser knows, the given ones among them. */
export function timeZones(...given: string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...given])].filter(Boolean).sort();
}
