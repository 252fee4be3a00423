/** Seconds until an endpoint that could not be told is tried again: about a day in all. */
const PAUSES = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 28_800];

/** Up to so much longer (a share), so that what failed together is not tried again together. */
const SPREAD = 0.2;

/**
 * @param failures how often it could not be told, this time included
 * @param retryAfter seconds for which it asked
 * @returns seconds; undefined once it is not tried again by itself
 */
export function pauseAfter(failures: number, retryAfter = 0, random = Math.random): number | undefined {
  const pause = PAUSES[failures - 1];
  return pause === undefined ? undefined : Math.max(pause * (1 + SPREAD * random()), Math.min(retryAfter, 3600));
}
