import type { Core } from '@strapi/strapi';
import { actorOf } from '../../actor';
import { addDays, today } from '../../calendar';
import { contentError, invalidBody } from '../../errors';
import { addJob, removeJob } from '../../jobs';
import { namesOf } from '../../labels';
import { panelAddress } from '../../mail';
import { lockWrites } from '../../writes';
import type { AssignRequest } from '../contract';
import { languageName } from '../languageName';
import { editView } from '../pages';
import type { Person } from '../people';
import { day } from '../words';
import { type Assigned, putAssignment, removeAssignment } from './stored';
import { couldBeAssigned } from './who';

/**
 * Has somebody take care of an entry, and tells them so by e-mail, unless it is the person who asks.
 *
 * @param by number of the person who asks
 * @throws ValidationError (400) with code `invalid-body` for a day that has passed, and for a person who is not there, or
 *   may not change the entry in that language
 * @throws NotFoundError (404) with code `not-found` for an entry that is not there
 */
export async function assign(
  strapi: Core.Strapi,
  assigned: Assigned,
  { person: asked, due, note }: Omit<AssignRequest, 'locale'>,
  by: number,
): Promise<void> {
  // It is yesterday somewhere: UTC-12 is the latest zone.
  if (due < addDays(today(), -1)) throw invalidBody(['due'], 'This day has passed: choose one to come');
  const person = (await couldBeAssigned(strapi, assigned)).find(({ id }) => id === asked);
  if (!person) throw invalidBody(['person'], 'Nobody with this number may change this entry in this language');
  await strapi.db.transaction(async ({ trx }) => {
    await lockWrites(strapi, trx); // nobody deletes it meanwhile
    await assertThere(strapi, assigned);
    const madeBy = await actorOf(strapi);
    const values = { person: person.id, personName: person.name, due, note: note || null, madeBy };
    const isNews = await putAssignment(trx, assigned, values);
    // Whoever was told before, and is not any more before the mail is gone, is not told at all.
    if (isNews) await removeJob(trx, jobOf(assigned));
    if (!isNews || person.id === by) return;
    await addJob(trx, 'send-mail', await letter(strapi, assigned, person, values), { key: jobOf(assigned) });
  });
}

/** @throws NotFoundError (404) with code `not-found` where it is nobody's */
export async function unassign(strapi: Core.Strapi, assigned: Assigned): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await removeAssignment(trx, assigned))) throw contentError(404, 'not-found', 'Nobody is assigned to it.');
    await removeJob(trx, jobOf(assigned));
  });
}

/** The key of the job that tells somebody. */
const jobOf = ({ uid, documentId, locale }: Assigned) => ['assigned', uid, documentId, locale].join(' ');

/** That the document is there, in whichever language: one that is still to be written can be somebody's, too. */
async function assertThere(strapi: Core.Strapi, { uid, documentId }: Assigned): Promise<void> {
  if ((await strapi.db.query(uid).count({ where: { documentId } })) === 0)
    throw contentError(404, 'not-found', 'There is no such entry.');
}

async function letter(
  strapi: Core.Strapi,
  assigned: Assigned,
  { email }: Person,
  { due, note, madeBy }: { due: string; note: string | null; madeBy: string | null },
) {
  const [named] = await namesOf(strapi, [assigned]);
  const { uid, documentId, locale } = assigned;
  const what = `“${named?.name ?? documentId}”${locale ? ` (${languageName(locale)})` : ''}`;
  return {
    to: email,
    subject: `Assigned to you: ${named?.name ?? documentId}`,
    text: [
      `${madeBy ?? 'Somebody'} assigned ${what} to you. It is due on ${day(due)}.`,
      ...(note ? [note] : []),
      panelAddress(strapi, editView(uid, documentId, locale)),
    ].join('\n\n'),
  };
}
