/** What the tables held that pages are made of, and when: kept by the database in the transaction that changes it. */
export { CHANNEL, EVERYTHING, LANGUAGES } from './changes';
export { historyOf } from './definition';
export { HISTORY } from './names';
export { aheadOf, MOMENT, PREVIEW, pastOf } from './then';
