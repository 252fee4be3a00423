import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTheNameOf } from '../../actor';
import type { Finding } from '../../findings';
import { taskOf } from '../../jobs';
import { may } from '../../roles';
import { abilityOfUser } from '../../strapi';
import type { Item } from '../gate';
import { bySchedule } from '../record';
import { publishHeld } from './publish';
import { holdIfThere, itemsOf, readReleases, type StoredRelease, writeRelease } from './stored';
import { tellScheduler } from './tell';

/** How long (s) what fails for another reason than its content is tried again before somebody is told. */
const PATIENCE = 15 * 60;

/**
 * Has scheduled releases be published when they are due. The job of a release wakes an instance up at its moment; what
 * was left behind (its process died, the database was away) is looked for every minute. Whoever comes first publishes
 * it: that and its new state are one transaction, so that nobody does it twice.
 */
export function publishWhenDue(strapi: Core.Strapi): void {
  taskOf(strapi, 'publish-release', (app, payload) => publishDue(app, (payload as { id: number }).id));
  taskOf(strapi, 'publish-due-releases', (app) => publishAllDue(app), { at: '* * * * *' });
}

async function publishAllDue(strapi: Core.Strapi): Promise<void> {
  const scheduled = await readReleases(strapi.db.connection, { states: ['scheduled'] });
  const failures: unknown[] = [];
  // What fails must not keep the others waiting.
  for (const { id, isDue } of scheduled) if (isDue) await publishDue(strapi, id).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Publishes a release whose moment has come; any other is left alone. */
async function publishDue(strapi: Core.Strapi, id: number): Promise<void> {
  try {
    await ifDue(strapi, id, async (trx, release) => {
      const findings = await withoutRights(strapi, release, await itemsOf(trx, id));
      if (findings.length > 0) throw new NotAllowed(findings);
      await bySchedule(() => inTheNameOf(release.scheduledByName ?? '', () => publishHeld(strapi, trx, release)));
    });
  } catch (error) {
    let isTold = false;
    await ifDue(strapi, id, async (trx, release) => {
      isTold = await noteFailure(strapi, trx, release, error);
    });
    // Whoever runs jobs tries again what failed.
    if (!isTold) throw error;
  }
}

/** Holds a release, if its moment has come. Somebody may have moved it, or published it, since its job was added. */
async function ifDue(
  strapi: Core.Strapi,
  id: number,
  work: (transaction: Knex.Transaction, release: StoredRelease) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const release = await holdIfThere(trx, id);
    if (release?.isDue) await work(trx, release);
  });
}

/**
 * What stands in the way is told to whoever scheduled it; what may be gone at the next try is tried again for a while.
 *
 * @returns whether it was told
 */
async function noteFailure(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  release: StoredRelease,
  error: unknown,
): Promise<boolean> {
  const refused = refusedFor(error);
  if (!refused && (release.triedFor ?? 0) < PATIENCE) {
    if (release.triedFor === null) await writeRelease(transaction, release.id, { triedAt: transaction.fn.now() });
    return false;
  }
  const findings = refused ?? [failed(error)];
  await writeRelease(transaction, release.id, { state: 'refused', findings });
  await tellScheduler(strapi, transaction, release, findings);
  return true;
}

class NotAllowed extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super('Whoever scheduled it may not publish it any more.');
  }
}

function refusedFor(error: unknown): readonly Finding[] | undefined {
  if (error instanceof NotAllowed) return error.findings;
  const { details, name, message } = error as {
    details?: { code?: string; findings?: Finding[] };
    name?: string;
    message?: string;
  };
  if (details?.code === 'publish-refused') return details.findings ?? [];
  // What Strapi, or another step of the road, refuses is wrong at the next try, too.
  return name === 'ValidationError' || details?.code === 'invalid-body' ? [failed({ message })] : undefined;
}

function failed(error: unknown): Finding {
  const { message } = error as { message?: string };
  return {
    rule: 'publishing-failed',
    severity: 'blocker',
    path: '',
    locale: null,
    message: `It could not be published: ${message ?? String(error)}`,
    reason: 'Nothing of it was published.',
  };
}

/** What somebody scheduled is published with the rights that they have when its moment comes. */
async function withoutRights(
  strapi: Core.Strapi,
  { scheduledBy, scheduledByName }: StoredRelease,
  items: readonly (Item & { name: string | null })[],
): Promise<Finding[]> {
  const ability = await abilityOfUser(strapi, scheduledBy);
  return items
    .filter(
      ({ uid, locale }) => !ability || (uid in strapi.contentTypes && !may(strapi, ability, 'publish', uid, locale)),
    )
    .map(({ uid, documentId, locale, name }) => ({
      rule: 'right-to-publish',
      severity: 'blocker',
      path: '',
      locale,
      message: `${scheduledByName ?? 'Whoever scheduled it'} may not publish this any more: somebody who may has to schedule it again.`,
      reason: 'A release is published with the rights of the person who scheduled it.',
      entry: { uid, documentId, name: name ?? documentId },
    }));
}
