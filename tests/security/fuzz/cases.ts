/** How many cases a fuzzer runs, and from which seed: FUZZ_SEED repeats what another run has found. */

export const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

export function cases(variable: string, byDefault: number): number {
  return Number(process.env[variable] ?? byDefault);
}
