import { capture } from './capture';
import { Child } from './child';
import type { Ending } from './ending';
import type { Visit } from './http';
import type { RawAnswer } from './raw';
import type { Target } from './rounds';
import type { Scenario } from './scenarios';
import type { Stage } from './stages';

/** What each server of a stage is asked; stock Strapi nothing of what it does not have. */
export function visitsOf(
  { documents }: Stage,
  { ours, peer }: Scenario,
): { ours: Visit[]; stock: Visit[] | undefined } {
  return { ours: ours(documents), stock: peer?.(documents) };
}

/** Ours, stock Strapi where it has the like, and raw `node:http` with our answers, of every stage. */
export async function targetsOf(stages: readonly Stage[], scenario: Scenario, ending: Ending): Promise<Target[]> {
  const targets: Target[] = [];
  for (const stage of stages) {
    const { documents } = stage;
    const { ours: visits, stock } = visitsOf(stage, scenario);
    targets.push({ who: 'ours', documents, port: stage.ours.port, visits });
    if (stock) targets.push({ who: 'stock', documents, port: stage.stock.port, visits: stock });
    const raw = new Child<RawAnswer[], number>('raw');
    ending.add(() => raw.stop());
    targets.push({ who: 'raw', documents, port: await raw.tell(await capture(stage.ours.port, visits)), visits });
  }
  return targets;
}
