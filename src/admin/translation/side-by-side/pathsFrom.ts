/**
 * All paths in the order to visit them after `from`: onwards or backwards, around the end, `from` itself last.
 * A path stands in the order of the entry even while its row is filtered out.
 *
 * @param from null, undefined or a path that is not there: begins at the end it comes in from
 */
export function pathsFrom(paths: readonly string[], from: string | null | undefined, step: 1 | -1): string[] {
  const order = step === 1 ? [...paths] : [...paths].reverse();
  const start = from ? order.indexOf(from) + 1 : 0;
  return [...order.slice(start), ...order.slice(0, start)];
}
