import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { addJob } from '../../jobs';
import { panelAddress } from '../../mail';
import { may } from '../../roles';
import { everybody } from '../../worklist';
import { itemsOf, type StoredRelease } from './stored';

const MOST_NAMED = 20;

/**
 * Tells whoever scheduled a release that it was refused, by e-mail, in the transaction that says so; where they may not
 * sign in any more, everybody who may publish all of it.
 */
export async function tellScheduler(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  release: StoredRelease,
  findings: readonly Finding[],
): Promise<void> {
  const { id, name, localTime, timeZone } = release;
  const letter = {
    subject: `Not published: ${name}`,
    text: [
      `“${name}” was to go live at ${localTime?.replace('T', ' ')} (${timeZone}). It was refused, and nothing of it was published.`,
      ...findings.slice(0, MOST_NAMED).map(said),
      ...(findings.length > MOST_NAMED ? [`And ${findings.length - MOST_NAMED} more.`] : []),
      `Mend what is listed and schedule it again, or publish it: ${panelAddress(strapi, `/publishing/releases/${id}`)}`,
    ].join('\n\n'),
  };
  const items = await itemsOf(transaction, id);
  const people = await everybody(strapi);
  const scheduler = people.filter((person) => person.id === release.scheduledBy);
  const others = people.filter(({ ability }) =>
    items.every(({ uid, locale }) => uid in strapi.contentTypes && may(strapi, ability, 'publish', uid, locale)),
  );
  for (const { email } of scheduler.length > 0 ? scheduler : others)
    await addJob(transaction, 'send-mail', { to: email, ...letter });
}

function said({ entry, locale, message }: Finding): string {
  const about = entry ? `“${entry.name}”${locale ? ` (${locale})` : ''}: ` : '';
  return `- ${about}${message}`;
}
