import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/root';

export interface Arguments {
  /** One small content, short rounds: to see whether a change goes the right way. */
  quick: boolean;
  /** Where the figures go, as JSON. */
  json: string;
  /** An earlier run's JSON, to compare with; empty if there is none. */
  before: string;
  /** Ends with code 1 where a bar is missed. */
  strict: boolean;
}

/** @throws TypeError naming an option that does not exist */
export function readArguments(words = process.argv.slice(2)): Arguments {
  const { values } = parseArgs({
    args: words,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string', default: path.join(ROOT, '.tmp', 'bench.json') },
      before: { type: 'string', default: '' },
      strict: { type: 'boolean', default: false },
    },
  });
  return values;
}
