import type { Phase } from '../lifecycle';
import type { DatabaseProbe, ExpectedSchema } from './databaseProbe';

export interface Readiness {
  status: 'ready' | 'not-ready' | 'starting' | 'stopping';
  /** What is missing, by name. */
  missing: string[];
}

/** Milliseconds that an answer holds: probing, by whomever, never asks the database more often. */
const HOLDS = 1000;

/** Says whether the server can answer, asking the database at most once at a time and once a second. */
export class ReadinessCheck {
  #expected: ExpectedSchema | undefined;
  #asked: { at: number; missing: Promise<string[]> } | undefined;

  constructor(private readonly probe: Pick<DatabaseProbe, 'missing'>) {}

  expect(schema: ExpectedSchema): void {
    this.#expected = schema;
    this.#asked = undefined;
  }

  async readiness(phase: Phase): Promise<Readiness> {
    if (phase !== 'serving') return { status: phase, missing: [] };
    const missing = await this.#missing();
    return { status: missing.length === 0 ? 'ready' : 'not-ready', missing };
  }

  #missing(): Promise<string[]> {
    if (this.#asked && Date.now() - this.#asked.at < HOLDS) return this.#asked.missing;
    const asked = { at: Number.POSITIVE_INFINITY, missing: this.probe.missing(this.#expected) };
    // It holds from when it is known.
    void asked.missing.finally(() => {
      asked.at = Date.now();
    });
    this.#asked = asked;
    return asked.missing;
  }
}
