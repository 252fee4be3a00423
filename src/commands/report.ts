/** One line per step of a command, with the time it took. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  ${name} … `);
  const result = await work();
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

/**
 * Runs a command; a failure that a person can mend ends it with one sentence, exit code 1 and no stack trace.
 *
 * @param mendable tells whether the error's message is such a sentence
 */
export async function run(command: () => Promise<void>, mendable: (error: unknown) => boolean): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stdout.write('\n');
    console.error(mendable(error) ? (error as Error).message : error);
    process.exit(1);
  }
}
