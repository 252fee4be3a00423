/** What is wrong with an entry, as data: translators and publishers say it in the same words. */
export type { Finding, Severity } from './finding';
