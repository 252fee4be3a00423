/** The middle of some figures, and how far they lie apart. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/**
 * The value below which a part of some figures lies.
 *
 * @param part from 0 to 1
 * @returns NaN where there are none
 */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The mean of the two in the middle where their number is even; NaN where there are none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

export function spread(figures: readonly number[]): Spread {
  return { median: median(figures), min: Math.min(...figures), max: Math.max(...figures) };
}

/**
 * How many times as much the one is than the other, round by round: rounds of the same number stand next to each other
 * in time, so what slows the whole machine down slows both.
 */
export function ratio(ones: readonly number[], others: readonly number[]): Spread {
  return spread(ones.flatMap((one, round) => (others[round] === undefined ? [] : [one / others[round]])));
}
