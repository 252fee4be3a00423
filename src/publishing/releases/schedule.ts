import type { Knex } from 'knex';
import { invalidBody } from '../../errors';
import { addJob, removeJob } from '../../jobs';
import type { ScheduleRequest } from './contract';
import { jobOf } from './manage';
import { momentOf } from './moment';
import { itemsOf, type StoredRelease, writeRelease } from './stored';

/** An administrator, as a session has them. */
export interface Person {
  id: number;
  name: string;
}

/**
 * Has a release go live at a moment; one that has a moment already is moved. What is due is told by the clock of the
 * database: those of instances may be wrong.
 *
 * @throws ValidationError (400) with code `invalid-body` for a moment in the past, a time or a time zone that is none,
 *   and an empty release
 * @throws ValidationError (400) with code `no-such-moment`
 */
export async function scheduleRelease(
  transaction: Knex.Transaction,
  { id }: Pick<StoredRelease, 'id'>,
  request: ScheduleRequest,
  person: Person,
): Promise<void> {
  const at = momentOf(request);
  if ((await itemsOf(transaction, id)).length === 0)
    throw invalidBody(['items'], 'The release is empty: add what it shall publish');
  const { rows } = await transaction.raw<{ rows: { isPast: boolean }[] }>(
    'select ?::timestamptz <= now() as "isPast"',
    [at],
  );
  if (rows[0]?.isPast) throw invalidBody(['localTime'], 'This moment has passed: choose one to come, or publish now');
  await writeRelease(transaction, id, {
    state: 'scheduled',
    dueAt: at,
    localTime: request.localTime,
    timeZone: request.timeZone,
    scheduledBy: person.id,
    scheduledByName: person.name,
    triedAt: null,
    findings: [],
  });
  await addJob(transaction, 'publish-release', { id }, { at, key: jobOf(id) });
}

/** Takes the moment of a release back: it stays as it is, for whoever publishes it. */
export async function unscheduleRelease(transaction: Knex.Transaction, { id }: StoredRelease): Promise<void> {
  await removeJob(transaction, jobOf(id));
  await writeRelease(transaction, id, {
    state: 'open',
    dueAt: null,
    localTime: null,
    timeZone: null,
    scheduledBy: null,
    scheduledByName: null,
    triedAt: null,
    findings: [],
  });
}
