import { capture } from './capture';
import { Child } from './child';
import { ask, type Visit } from './http';
import { hasNginx, startNginx } from './nginx';
import type { RawAnswer } from './raw';
import type { Target } from './rounds';
import type { Scenario } from './scenarios';
import type { House, Stage } from './stages';

/** What each server of a stage is asked; stock Strapi nothing of what it does not have. */
export function visitsOf(
  { documents }: Stage,
  { ours, peer }: Scenario,
): { ours: Visit[]; stock: Visit[] | undefined } {
  return { ours: ours(documents), stock: peer?.(documents) };
}

/** The one of our servers that a scenario is about. */
export const oursOf = ({ ours, keeping }: Stage, { isKept }: Scenario) => (isKept ? keeping : ours);

/**
 * Ours, stock Strapi where it has the like, and raw `node:http` with our answers, of every stage; of answers from memory
 * nginx, too, where it is installed.
 */
export async function targetsOf(stages: readonly Stage[], scenario: Scenario, house: House): Promise<Target[]> {
  const targets: Target[] = [];
  for (const stage of stages) {
    const { documents } = stage;
    const { ours, stock } = visitsOf(stage, scenario);
    const { port } = oursOf(stage, scenario);
    const visits = scenario.isKnown ? await withValidators(port, ours) : ours;
    targets.push({ who: 'ours', documents, port, visits });
    if (stock) targets.push({ who: 'stock', documents, port: stage.stock.port, visits: stock });
    const raw = new Child<RawAnswer[], number>('raw');
    house.ending.add(() => raw.stop());
    const answers = await capture(port, visits);
    targets.push({ who: 'raw', documents, port: await raw.tell(answers), visits });
    if (scenario.isKept && hasNginx()) {
      const nginx = await startNginx(house.room, answers);
      house.ending.add(() => nginx.stop());
      targets.push({ who: 'nginx', documents, port: nginx.port, visits });
    }
  }
  return targets;
}

/** The same questions of somebody who has the answers. */
async function withValidators(port: number, visits: readonly Visit[]): Promise<Visit[]> {
  const known: Visit[] = [];
  for (const visit of visits) {
    const questions: Visit = [];
    for (const question of visit) {
      const { rawHeaders } = await ask(port, question);
      const etag = rawHeaders[rawHeaders.findIndex((name) => name.toLowerCase() === 'etag') + 1];
      if (!etag) throw new Error(`${question.path} has no validator`);
      questions.push({ ...question, headers: { 'If-None-Match': etag } });
    }
    known.push(questions);
  }
  return known;
}
