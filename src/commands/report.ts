/** `npm run report`: everything that is published against the rules of publishing. */
import './production';

import { parseArgs } from 'node:util';
import { isBlocker, type Reported, report } from '../publishing';
import { isMendable } from './mendable';
import { run } from './run';
import { withStrapi } from './withStrapi';

const USAGE = `Usage: npm run report -- [--json]
Says what is wrong with what is published; ends with exit code 1 if any of it is a blocker.`;

/** A command line that says nothing we do. */
class UsageError extends Error {}

void run(
  async () => {
    const { json } = options();
    const reported = await readReport();
    const blockers = reported.flatMap(({ findings }) => findings.filter(isBlocker)).length;
    if (json) console.log(JSON.stringify({ blockers, entries: reported }, null, 2));
    else print(reported, blockers);
    process.exit(blockers > 0 ? 1 : 0);
  },
  (error) => error instanceof UsageError || isMendable(error),
);

function options() {
  try {
    return parseArgs({ options: { json: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function readReport(): Promise<Reported[]> {
  return withStrapi(async (app) => {
    const reported: Reported[] = [];
    for await (const one of report(app)) reported.push(one);
    return reported;
  });
}

function print(reported: readonly Reported[], blockers: number): void {
  for (const { uid, name, locale, findings } of reported) {
    console.log(`${name}${locale ? ` (${locale})` : ''}, ${uid}`);
    for (const { severity, path: place, message, rule } of findings)
      console.log(`  ${severity}: ${place ? `${place}: ` : ''}${message} [${rule}]`);
  }
  const warnings = reported.flatMap(({ findings }) => findings).length - blockers;
  console.log(`${blockers} blockers and ${warnings} warnings in what is published.`);
}
