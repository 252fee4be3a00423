import { refuseCost } from './refusal';

/**
 * What one question may cost at most. Each row says what is counted, over `filters`, `sort` and `populate` together at
 * every level; a page of this project's site needs a tenth of it.
 */
export const BUDGET = {
  hops: { limit: 2, what: 'relations or components one behind the other in a filter or sort' },
  joins: { limit: 3, what: 'relations and components in filters and sort' },
  clauses: { limit: 40, what: 'conditions of filters' },
  values: { limit: 200, what: 'values of filters' },
  characters: { limit: 200, what: 'characters of a value' },
  order: { limit: 5, what: 'members to sort by' },
  names: { limit: 100, what: 'names in one list of fields' },
  levels: { limit: 4, what: 'levels of populate' },
  populated: { limit: 40, what: 'relations, components and pictures in populate' },
  rows: { limit: 8000, what: 'entries and parts of them to be read, by estimate' },
  depth: { limit: 20, what: 'levels of nesting' },
} as const satisfies Record<string, { limit: number; what: string }>;

export type Counted = keyof typeof BUDGET;

/** Prices of what is counted, by what it takes the database. */
const PRICES: Partial<Record<Counted, number>> = { clauses: 1, joins: 8, order: 1, rows: 0.01 };

/** From this price on a question is answered beside others of its kind only, so that the rest need not wait. */
const COSTLY = 16;

/** What a question has cost so far. */
export class Spending {
  readonly #spent = new Map<Counted, number>();

  /** @throws ValidationError (400) with code `query-too-expensive` when that is more than a question may cost */
  spend(counted: Counted, path: readonly string[], amount = 1): void {
    const spent = (this.#spent.get(counted) ?? 0) + amount;
    this.#spent.set(counted, spent);
    refuseAbove(counted, path, spent);
  }

  /** The price of it all, a whole number. */
  get price(): number {
    const prices = Object.entries(PRICES).map(([counted, price]) => price * this.spentOn(counted as Counted));
    return Math.ceil(prices.reduce((sum, price) => sum + price, 0));
  }

  get isCostly(): boolean {
    return this.price >= COSTLY;
  }

  spentOn(counted: Counted): number {
    return this.#spent.get(counted) ?? 0;
  }
}

/** For what is not summed up: how deep, how long. */
export function refuseAbove(counted: Counted, path: readonly string[], amount: number): void {
  const { limit, what } = BUDGET[counted];
  if (amount > limit) refuseCost(path, what, limit);
}
