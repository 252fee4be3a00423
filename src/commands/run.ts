/** Says what a command begins, and how long it took when it is done. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  console.log(`  ${name} …`);
  const result = await work();
  console.log(`  … done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
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
    console.error(mendable(error) ? (error as Error).message : error);
    process.exit(1);
  }
}
