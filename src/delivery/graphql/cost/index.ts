/** What a GraphQL operation costs: worked out before it is run, and measured while it is. */
export { answerSize } from './answerSize';
export { type AskedField, askedFields, type Operation, type PageSizes } from './fields';
export { meterEntries, refusalOf } from './meter';
export { costOf, type Weight } from './priceOf';
export { ASSUMED_ENTRIES, OPERATION_LIMITS, PRICES } from './prices';
export { LIMITED, tooExpensive } from './tooExpensive';
