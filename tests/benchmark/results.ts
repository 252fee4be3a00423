import type { Done } from './load';
import type { Scenario } from './scenarios';
import type { Statements } from './statements';
import type { Spread } from './statistics';

/** Ours, stock Strapi, raw `node:http`; nginx where it is installed. */
export type Who = 'ours' | 'stock' | 'raw' | 'nginx';

/** How fast one server answers one scenario, with a number of documents. */
export interface Speed {
  scenario: Scenario['id'];
  documents: number;
  who: Who;
  rounds: Done[];
  /** Visits in a second. */
  perSecond: Spread;
  /** Milliseconds. */
  p50: Spread;
  p95: Spread;
}

export interface Counted extends Statements {
  scenario: Scenario['id'];
  documents: number;
  who: Who;
}

export const SAVES = {
  publish: 'publish a condition in English',
  save: 'save one text in the content manager',
  desk: "save one text at the translators' desk",
};

/** What one write takes, with nothing else going on. */
export interface Save {
  what: keyof typeof SAVES;
  who: Who;
  documents: number;
  /** Milliseconds. */
  times: number[];
  median: number;
}

/** Reading pages while a lock holds writers. */
export interface Held {
  writers: number;
  seconds: number;
  /** Pages in a second, before and meanwhile. */
  before: number;
  during: number;
  /** Answers 5xx and broken connections of readers, by kind. */
  failures: Record<string, number>;
  /** How the writers were answered: saved, or by the status of a refusal. */
  writes: Record<string, number>;
}

/** One run, as it is written to a file. */
export interface Results {
  startedAt: string;
  quick: boolean;
  machine: { node: string; cpus: number; model: string; memoryGiB: number; load: number };
  speeds: Speed[];
  statements: Counted[];
  saves: Save[];
  held?: Held;
}

/** How two servers are compared: `who` at `documents`. */
export interface Party {
  who: Who;
  documents: number;
}

export function speedOf({ speeds }: Results, scenario: Scenario['id'], { who, documents }: Party): Speed | undefined {
  return speeds.find((one) => one.scenario === scenario && one.who === who && one.documents === documents);
}
