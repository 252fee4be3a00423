import { cpus, loadavg, totalmem } from 'node:os';
import { step } from '../../src/commands/run';
import { Child } from './child';
import { measureHeld } from './held';
import type { Done, Task } from './load';
import type { Counted, Results } from './results';
import { measure, type Pace } from './rounds';
import { assertSame } from './sameness';
import { type Editor, measureSaves, signIn } from './saves';
import { SCENARIOS } from './scenarios';
import type { House, Stage } from './stages';
import { countStatements, startCounting, stopCounting } from './statements';
import { oursOf, targetsOf, visitsOf } from './targets';

/** How much is measured. */
export interface Plan {
  quick: boolean;
  /** Contents, by the number of their documents. */
  documents: number[];
  pace: Pace;
  /** How often each write is measured. */
  saves: number;
}

/** Everything that a run measures, one after the other. */
export async function measureAll(house: House, stages: Stage[], { quick, pace, saves }: Plan): Promise<Results> {
  const { databases, ending } = house;
  const last = stages.at(-1);
  if (!last) throw new Error('There is nothing to measure.');
  const load = new Child<Task, Done>('load');
  ending.add(() => load.stop());
  const results: Results = { ...describeRun(), quick, speeds: [], statements: [], saves: [] };
  await step('See that stock Strapi answers the same', () => assertAllSame(stages));
  for (const scenario of SCENARIOS)
    await step(`Measure ${scenario.what}`, async () => {
      results.speeds.push(...(await measure(load, scenario, await targetsOf(stages, scenario, house), pace)));
    });
  results.statements = await step('Count statements', () => countAll(house, stages));
  const editors = new Map<Stage, Editor>();
  for (const stage of stages) {
    const { ours, stock, documents } = stage;
    const [ourEditor, stockEditor] = [await signIn('ours', ours), await signIn('stock', stock)];
    editors.set(stage, ourEditor);
    await step(`Measure saving with ${documents} documents`, async () => {
      results.saves.push(...(await measureSaves(ourEditor, stockEditor, { documents, times: saves })));
    });
  }
  const [pages] = SCENARIOS.filter(({ id }) => id === 'page');
  const editor = editors.get(last);
  if (!quick && pages && editor)
    results.held = await step('Hold writers', () =>
      measureHeld(load, editor, visitsOf(last, pages).ours, databases.urlOf(last.ours.database)),
    );
  return results;
}

async function assertAllSame(stages: readonly Stage[]): Promise<void> {
  for (const scenario of SCENARIOS)
    for (const stage of stages) {
      const { ours, stock } = visitsOf(stage, scenario);
      if (stock)
        await assertSame(
          scenario.id,
          { port: oursOf(stage, scenario).port, visits: ours },
          { port: stage.stock.port, visits: stock },
        );
    }
}

async function countAll({ databases: { admin } }: House, stages: readonly Stage[]): Promise<Counted[]> {
  const found: Counted[] = [];
  await startCounting(admin);
  // What is answered from memory asks the database nothing.
  for (const scenario of SCENARIOS.filter(({ isKept }) => !isKept))
    for (const stage of stages) {
      const visits = visitsOf(stage, scenario);
      for (const who of ['ours', 'stock'] as const) {
        const asked = visits[who];
        if (!asked) continue;
        const counted = await countStatements(admin, stage[who].database, stage[who].port, asked);
        found.push({ scenario: scenario.id, documents: stage.documents, who, ...counted });
      }
    }
  await stopCounting(admin);
  return found;
}

function describeRun(): Pick<Results, 'startedAt' | 'machine'> {
  const machine = {
    node: process.version,
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
  };
  return { startedAt: new Date().toISOString(), machine };
}
