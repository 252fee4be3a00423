/** What one list has and the other has not; what is there twice must be there twice. */
export function difference<T>(wanted: readonly T[], found: readonly T[]): { missing: T[]; extra: T[] } {
  const extra = [...found];
  const missing = wanted.filter((one) => {
    const index = extra.indexOf(one);
    if (index >= 0) extra.splice(index, 1);
    return index < 0;
  });
  return { missing, extra };
}
