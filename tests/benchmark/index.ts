/**
 * `npm run bench`: how fast pages, lists, GraphQL and search answer, each against stock Strapi and raw `node:http` in
 * the same run; how many statements they take, what saving costs, and what readers notice of writers who wait.
 * `--quick` with little content in a minute, `--json <file>`, `--before <file>` of an earlier run, `--strict`.
 */
import '../support/environment';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { step } from '../../src/commands/run';
import { type Arguments, readArguments } from './arguments';
import { judge, LARGE, SMALL } from './bars';
import { startDatabases } from './databases';
import { Ending } from './ending';
import { measureAll, type Plan } from './measurements';
import { buildPeer } from './peer/build';
import { NOTES, printed } from './print';
import type { Results } from './results';
import { seedDatabase } from './servers';
import { type House, openStage, type Stage } from './stages';

const FULL: Plan = {
  quick: false,
  documents: [SMALL, LARGE],
  pace: { rounds: 5, seconds: 2, warmUp: 2 },
  saves: 40,
};
const QUICK: Plan = {
  quick: true,
  documents: [SMALL],
  pace: { rounds: 3, seconds: 0.5, warmUp: 0.5 },
  saves: 10,
};

/** @returns whether the run is good enough for whoever asked to be strict */
async function bench({ quick, json, before, strict }: Arguments, ending: Ending): Promise<boolean> {
  const earlier = before ? (JSON.parse(readFileSync(before, 'utf8')) as Results) : undefined;
  const plan = quick ? QUICK : FULL;
  console.log(NOTES);
  const house = await openHouse(ending);
  const results = await measureAll(house, await openStages(house, plan.documents), plan);
  const bars = judge(results, earlier);
  console.log(`\n${printed(results, bars)}\n`);
  mkdirSync(path.dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify({ ...results, bars }, null, 2)}\n`);
  console.log(`Every round: ${json}`);
  return !strict || bars.every(({ verdict }) => verdict !== 'missed');
}

async function openHouse(ending: Ending): Promise<House> {
  const room = mkdtempSync(path.join(tmpdir(), 'content-api-bench-'));
  ending.add(() => rmSync(room, { recursive: true, force: true }));
  const peer = path.join(room, 'peer');
  buildPeer(peer);
  const databases = await step('Start PostgreSQL', () => startDatabases(room));
  ending.add(databases.stop);
  return { room, databases, peer, ending };
}

async function openStages(house: House, contents: readonly number[]): Promise<Stage[]> {
  const { databases, room } = house;
  await databases.create('seeded');
  await step('Seed a database', () => seedDatabase(room, databases.urlOf('seeded')));
  const stages: Stage[] = [];
  for (const documents of contents) {
    const what = `Fill two databases with ${documents} documents in four languages, start a server on each`;
    stages.push(await step(what, () => openStage(house, 'seeded', documents)));
  }
  return stages;
}

const ending = new Ending();
bench(readArguments(), ending)
  .finally(() => ending.run())
  .then(
    (isGood) => process.exit(isGood ? 0 : 1),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
