/** Milliseconds. npm passes a Ctrl-C on that the terminal has delivered already: only a later one is a second one. */
const SECOND_AFTER = 500;

/**
 * Replaces what happens on SIGTERM and Ctrl-C.
 *
 * @param stop in order, on the first one
 * @param force at once, on the second one
 */
export function onStopSignal(stop: () => void, force: () => void): void {
  let first: number | undefined;
  const received = () => {
    if (first === undefined) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > SECOND_AFTER) force();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, received);
  }
}
