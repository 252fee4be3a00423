import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { addJob } from '../../jobs';
import { panelAddress } from '../../mail';
import type { StoredRelease } from './stored';

const MOST_NAMED = 20;

/** Tells whoever scheduled a release that it was refused, by e-mail, in the transaction that says so. */
export async function tellScheduler(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  release: StoredRelease,
  findings: readonly Finding[],
): Promise<void> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: release.scheduledBy ?? 0 } });
  if (!user?.email) return;
  const { id, name, localTime, timeZone } = release;
  await addJob(transaction, 'send-mail', {
    to: user.email as string,
    subject: `Not published: ${name}`,
    text: [
      `“${name}” was to go live at ${localTime?.replace('T', ' ')} (${timeZone}). It was refused, and nothing of it was published.`,
      ...findings.slice(0, MOST_NAMED).map(said),
      ...(findings.length > MOST_NAMED ? [`And ${findings.length - MOST_NAMED} more.`] : []),
      `Mend what is listed and schedule it again, or publish it: ${panelAddress(strapi, `/publishing/releases/${id}`)}`,
    ].join('\n\n'),
  });
}

function said({ entry, locale, message }: Finding): string {
  const about = entry ? `“${entry.name}”${locale ? ` (${locale})` : ''}: ` : '';
  return `- ${about}${message}`;
}
