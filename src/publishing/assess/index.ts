/** The one assessment: gate, panel, report, API and command line say what it says. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Settings } from '../../../config/settings';
import type { Finding } from '../../findings';
import { judge } from '../rules';
import { type Reads, readSubject, readsOf, type Subject, typedSubject, type Wanted } from '../subject';

export { readSubject } from '../subject';

export interface Assessment {
  subject: Subject;
  /** Blockers first. */
  findings: Finding[];
}

/**
 * Everything that is wrong with one language of an entry.
 *
 * @param connection the transaction that wrote it, or any connection
 * @returns undefined if there is no such version
 */
export async function assess(
  strapi: Core.Strapi,
  connection: Knex,
  wanted: Wanted,
  reads?: Reads,
): Promise<Assessment | undefined> {
  const subject = await readSubject(strapi, connection, wanted, reads);
  if (!subject) return undefined;
  return { subject, findings: judge(subject, strapi.config.get<Settings>('settings').publishing.severities) };
}

/** The same of several, read together: undefined for versions that there are not. */
export function assessAll(
  strapi: Core.Strapi,
  connection: Knex,
  wanted: readonly Wanted[],
): Promise<(Assessment | undefined)[]> {
  const reads = readsOf(strapi, connection);
  return Promise.all(wanted.map((one) => assess(strapi, connection, one, reads)));
}

/**
 * The same of what somebody is typing, as if it were saved.
 *
 * @param values of the form, as the admin panel sends them; of an entry that may be still to be created
 */
export async function assessTyped(
  strapi: Core.Strapi,
  wanted: Omit<Wanted, 'status' | 'typed' | 'documentId'> & { documentId?: string | undefined },
  values: Record<string, unknown>,
): Promise<Assessment> {
  const subject = await typedSubject(strapi, strapi.db.connection, wanted, values);
  return { subject, findings: judge(subject, strapi.config.get<Settings>('settings').publishing.severities) };
}
