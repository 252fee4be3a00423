import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { type InvalidValue, notingInvalid } from '../../strapi';
import { type Assessment, assessAll } from '../assess';
import { calledBy, languageKey, publishedVersions } from '../subject';
import type { Intended } from './effect';
import { judgingTogether } from './judging';
import { blockersAfter, neighboursBefore } from './neighbours';

/** One language of an entry that is to be published or taken off the site. */
export interface Item {
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  action: 'publish' | 'unpublish';
}

/** What several writes leave, judged as one. */
export interface Outcome {
  /** What is published by them. */
  published: readonly Assessment[];
  /** What was public and is no more. */
  unpublished: readonly Item[];
  /** Whether one of the items was public before. */
  wasPublic: (item: Pick<Item, 'uid' | 'documentId' | 'locale'>) => boolean;
  /** Whether something of it is not there, or holds what Strapi would never publish. */
  isImpossible: boolean;
  /** Everything that is wrong with what they leave, each with the entry that it is about. */
  findings: readonly Finding[];
}

/** What findings of something that cannot be done at all are called, beside those of rules. */
export const IMPOSSIBLE = ['existing-entry', 'valid-values'];

/**
 * Does writes that belong together and judges the state that they leave: an entry may need another of them. Nothing is
 * refused and nothing recorded here: that is for whoever called it, in the same transaction.
 *
 * @param work does what the items say
 */
export async function judgedTogether(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  items: readonly Item[],
  work: () => Promise<unknown>,
): Promise<Outcome> {
  const writes = items.map((item) => intended(strapi, item));
  const neighbours = await neighboursBefore(strapi, transaction, writes);
  const wasPublic = await publicAmong(strapi, items);
  const { invalid } = await judgingTogether(() => notingInvalid(work));
  const publications = items.filter(({ action }) => action === 'publish');
  const wanted = publications.map(({ action: _, ...version }) => ({ ...version, status: 'draft' as const }));
  const assessed = await assessAll(strapi, transaction, wanted);
  const published = assessed.filter((one) => one !== undefined);
  const isPublic = await publicAmong(strapi, items);
  const own = published.flatMap(findingsOf);
  const others = await blockersAfter(strapi, transaction, writes, neighbours);
  return {
    published,
    wasPublic: (item) => wasPublic.has(languageKey(item)),
    unpublished: items.filter((item) => wasPublic.has(languageKey(item)) && !isPublic.has(languageKey(item))),
    isImpossible: invalid.length > 0 || published.length < publications.length,
    findings: [
      ...publications.filter((_, index) => !assessed[index]).map(gone),
      ...invalid.filter((one) => !isSaid(own, one)).map((one) => refused(published, one)),
      ...own,
      ...others.filter((finding) => !own.some((one) => isSame(one, finding))),
    ],
  };
}

function intended(strapi: Core.Strapi, { uid, documentId, locale, action }: Item): Intended {
  const params = { documentId, ...(locale !== null && { locale }) };
  return { uid, contentType: strapi.contentType(uid), action, params } as Intended;
}

/** The keys of those that the public side holds. */
async function publicAmong(strapi: Core.Strapi, items: readonly Item[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const uid of new Set(items.map((item) => item.uid))) {
    const ids = items.filter((item) => item.uid === uid).map(({ documentId }) => documentId);
    for (const version of await publishedVersions(strapi, uid, ids)) found.add(languageKey({ uid, ...version }));
  }
  return found;
}

function findingsOf({ subject, findings }: Assessment): Finding[] {
  const { uid, documentId, values } = subject;
  const entry = { uid, documentId, name: calledBy(values, documentId) };
  return findings.map((finding) => ({ ...finding, entry }));
}

/** Whether a finding speaks of a place already, of which Strapi's validation says something, too. */
function isSaid(own: readonly Finding[], { uid, documentId, locale, path }: InvalidValue): boolean {
  return own.some(
    ({ entry, ...finding }) =>
      finding.path === path && finding.locale === locale && entry?.uid === uid && entry.documentId === documentId,
  );
}

function isSame(one: Finding, other: Finding): boolean {
  const told = ({ rule, locale, path, message, entry }: Finding) => [rule, locale, path, message, entry?.documentId];
  return isDeepStrictEqual(told(one), told(other));
}

/** Of something that is to be published and is not there. */
export function gone({ uid, documentId, locale, name }: Item & { name?: string | null }): Finding {
  return {
    rule: 'existing-entry',
    severity: 'blocker',
    path: '',
    locale,
    message: 'There is no such entry in this language any more: take it out, or restore it.',
    reason: 'What was deleted cannot be published.',
    entry: { uid, documentId, name: name ?? documentId },
  };
}

function refused(published: readonly Assessment[], { uid, documentId, locale, path, message }: InvalidValue): Finding {
  const subject = published.find((one) => one.subject.documentId === documentId && one.subject.uid === uid)?.subject;
  return {
    rule: 'valid-values',
    severity: 'blocker',
    path,
    locale,
    message: `${message}.`.replace(/\.\.$/, '.'),
    reason: 'The API promises values of this form.',
    entry: { uid, documentId, name: calledBy(subject?.values ?? {}, documentId) },
  };
}
