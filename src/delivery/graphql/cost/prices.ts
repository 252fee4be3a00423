/**
 * What the work behind a GraphQL operation costs, in units of about ten microseconds of the server and its database
 * together, measured on two shared cores. Whatever is not listed costs nothing.
 */
export const PRICES = {
  /** A value of one entry, `__typename` included. */
  value: 1,
  /** A list, relation, component or picture of one entry, apart from what it holds. */
  nested: 10,
  /** Reading these for all entries together, or a total: a transaction of its own. */
  reading: 1000,
  /** One value that a filter compares with, or a member to sort by. */
  condition: 10,
  /** The first relation or component that the filters and sort of a list go through. */
  join: 500,
} as const;

/** How many times as much joins cost: they multiply the rows that the database goes through. */
export const JOIN_FACTORS = {
  /** For each further relation or component. */
  further: 9,
  /** For a list within entries, which is joined with all of them. */
  nested: 3,
} as const;

/** Entries that a list is taken to hold where the page does not say less. */
export const ASSUMED_ENTRIES = {
  /** Entries that a relation leads to. */
  relation: 8,
  /** Components, languages and other parts of an entry. */
  part: 4,
} as const;

/** What one operation may ask for; what is beyond it is refused before the operation is run, or while it is. */
export const OPERATION_LIMITS = {
  /** Units of all its fields together, worked out before from the prices above. */
  cost: 50_000,
  /** Units of the values and lists of entries that are really there, where lists hold more than was assumed. */
  found: 30_000,
  /** Of the answer, in JSON. */
  bytes: 2_000_000,
  /** Lists, entries and components within each other. */
  depth: 10,
  /** Fields under a name of the client's own. */
  aliases: 15,
  /** `@skip` and `@include`. */
  directives: 20,
  /** Words, numbers and signs of the document. */
  tokens: 1000,
} as const;
