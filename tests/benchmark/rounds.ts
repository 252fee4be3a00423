import type { Child } from './child';
import type { Visit } from './http';
import type { Done, Task } from './load';
import type { Speed, Who } from './results';
import type { Scenario } from './scenarios';
import { spread } from './statistics';

/** One server that is asked one scenario. */
export interface Target {
  who: Who;
  documents: number;
  port: number;
  visits: Visit[];
}

export interface Pace {
  rounds: number;
  /** Of each server in each round. */
  seconds: number;
  /** Of each server before the first round. */
  warmUp: number;
}

/**
 * Asks the same of all targets, one after the other, again and again: whatever else the machine does meanwhile falls on
 * all of them.
 *
 * @throws Error where an answer is not 2xx: its speed would say nothing
 */
export async function measure(
  load: Child<Task, Done>,
  { id, clients }: Pick<Scenario, 'id' | 'clients'>,
  targets: readonly Target[],
  { rounds, seconds, warmUp }: Pace,
): Promise<Speed[]> {
  const run = async ({ who, port, visits }: Target, length: number) => {
    const done = await load.tell({ port, visits, clients, seconds: length });
    const [failure] = Object.entries(done.failures);
    if (failure) throw new Error(`${id} of ${who}: ${failure[1]} requests failed with "${failure[0]}"`);
    return done;
  };
  const found = targets.map(() => [] as Done[]);
  for (const target of targets) await run(target, warmUp);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, target] of targets.entries()) found[index]?.push(await run(target, seconds));
  return targets.map(({ who, documents }, index) => speed(id, documents, who, found[index] ?? []));
}

function speed(scenario: Scenario['id'], documents: number, who: Who, rounds: Done[]): Speed {
  const of = (figure: 'perSecond' | 'p50' | 'p95') => spread(rounds.map((round) => round[figure]));
  return { scenario, documents, who, rounds, perSecond: of('perSecond'), p50: of('p50'), p95: of('p95') };
}
