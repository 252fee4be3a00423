const TRIES = 10;

/**
 * Milliseconds that work on a long text takes, if that is too long; 0 if it is not.
 *
 * Time of the processor, not of the clock, and the least of several tries; yet a busy machine makes both longer. What
 * takes longer than it may is slow if it grows faster than its text: four times as long a text takes four times as long,
 * with a pattern that goes back and forth sixteen times or more. Ten times too long is slow in any case.
 *
 * @param work does it with a text of so many characters
 * @param allowed milliseconds
 */
export function slowness(work: (length: number) => unknown, length: number, allowed: number): number {
  const whole = leastTime(() => work(length), allowed);
  if (whole <= allowed) return 0;
  const quarter = leastTime(() => work(length / 4));
  return whole > 8 * quarter || whole > 10 * allowed ? whole : 0;
}

/**
 * The least time of the processor in some tries.
 *
 * @param enough milliseconds that end the tries
 */
export function leastTime(work: () => unknown, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < TRIES && least > enough; n += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
