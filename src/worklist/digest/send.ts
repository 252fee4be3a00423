import type { Core } from '@strapi/strapi';
import { addJob, taskOf } from '../../jobs';
import { type KnownLocales, knownLocales } from '../../locales';
import { everybody, type Person } from '../people';
import { workOf } from '../work';
import { claimWeek, isPossible, readDigest } from './choice';
import { digestText } from './text';

const MOST_LINES = 10;

/** Has the e-mail be sent each Monday at seven (UTC), to each person once, however many instances or tries there are. */
export function sendDigests(strapi: Core.Strapi): void {
  // In the queue of the mail that it makes, and made up for within a day where nobody was there.
  taskOf(strapi, 'weekly-digest', sendAll, { at: '0 7 * * 1', options: '?fill=1d&queue=mail' });
}

async function sendAll(strapi: Core.Strapi): Promise<void> {
  if (!isPossible(strapi)) return;
  const locales = await knownLocales(strapi);
  const failures: unknown[] = [];
  // What fails for one must not keep the others waiting.
  for (const person of await everybody(strapi))
    await sendTo(strapi, person, locales).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** To somebody who wants it and for whom there is something: that it is sent and that it was noted is one transaction. */
async function sendTo(strapi: Core.Strapi, person: Person, locales: KnownLocales): Promise<void> {
  if (!(await readDigest(strapi, person.id)).wanted) return;
  const work = await workOf(strapi, { ...person, locales }, MOST_LINES);
  if (work.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await claimWeek(trx, person.id))) return;
    await addJob(trx, 'send-mail', { to: person.email, ...digestText(strapi, person.name, work) });
  });
}
