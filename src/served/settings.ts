/** Schema of PostgreSQL that shows the content as it is served; see `readServed`. */
export const SERVED = 'served';

/** The one that shows it as it was at a moment; see `ground`. */
export const PAST = 'past';

/** The one that shows it as it will be once something is published; see `ground`. */
export const AHEAD = 'ahead';

/** In a definition, where the version of the views goes once it is known. */
export const VERSION = '<version>';

/** What a read is told through settings of its transaction: the chain, its first language, the default locale. */
export const SETTINGS = { chain: `${SERVED}.chain`, first: `${SERVED}.first`, origin: `${SERVED}.origin` } as const;

/** SQL of the languages in which text is looked for, in order. */
export const CHAIN = `current_setting('${SETTINGS.chain}')::text[]`;

/** SQL of the default locale, which decides what is served at all. */
export const ORIGIN = `current_setting('${SETTINGS.origin}')`;

/**
 * The setting that says which status is read has the version of the views in its name. So a transaction that began on
 * views of another version, which gave way to these since, cannot read by them: PostgreSQL knows no such setting there.
 */
export const statusSetting = (version: string) => `${SERVED}.status_${version}`;
