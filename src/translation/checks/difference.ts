/** What one list has and the other has not; what is there twice must be there twice. */
export function difference<T>(wanted: readonly T[], found: readonly T[]): { missing: T[]; extra: T[] } {
  return { missing: without(wanted, found), extra: without(found, wanted) };
}

function without<T>(list: readonly T[], others: readonly T[]): T[] {
  const counts = countsOf(others);
  return list.filter((one) => !take(counts, one));
}

export function countsOf<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Takes one away. @returns whether there was one */
export function take<T>(counts: Map<T, number>, one: T): boolean {
  const count = counts.get(one) ?? 0;
  if (count > 0) counts.set(one, count - 1);
  return count > 0;
}
