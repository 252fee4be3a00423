import { GROUP_IDS } from '../../../content';
import { type AskedField, askedFields, type Operation, type PageSizes } from './fields';
import { JOIN_FACTORS, PRICES } from './prices';

/** How much the arguments of a field ask for. */
export interface Weight {
  /** Values to filter by and members to sort by. */
  conditions: number;
  /** Relations and components that filters and sort go through. */
  joins: number;
}

/** Whether a field reads nothing itself, for a connection or an entry has read what it holds. */
const isReadAlready = (name: string, type: string) => name === 'nodes' || GROUP_IDS.has(type);

/**
 * What an operation costs as a whole, in units of `PRICES`.
 *
 * @param enough where to stop: a small document can ask for billions of fields, and counting them is work, too
 * @param weigh is shown every field that is counted
 */
export function costOf(
  operation: Operation,
  sizes: PageSizes,
  enough: number,
  weigh: (field: AskedField) => Weight,
): number {
  let cost = 0;
  for (const field of askedFields(operation, sizes)) {
    cost += priceOf(field, weigh(field));
    if (cost > enough) break;
  }
  return cost;
}

/** What one field costs in one place of the answer, without the fields in it. */
function priceOf({ name, holds, entries, root }: AskedField, { conditions, joins }: Weight): number {
  if (!holds) return entries * PRICES.value;
  const nested = entries * PRICES.nested;
  if (isReadAlready(name, holds.name)) return nested;
  return nested + PRICES.reading + conditions * PRICES.condition + priceOfJoins(joins, root);
}

function priceOfJoins(joins: number, root: boolean): number {
  if (joins === 0) return 0;
  return PRICES.join * JOIN_FACTORS.further ** (joins - 1) * (root ? 1 : JOIN_FACTORS.nested);
}
