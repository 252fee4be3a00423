import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { knownLocales } from '../../locales';
import { hasDrafts } from '../../model';
import type { Write } from '../../writes';
import { assess } from '../assess';
import { type Document, linkedTo, namedInTexts } from '../linked';
import { isBlocker } from '../rules';
import { localesOf, type Params, publishedLocales, publishes, removes } from './effect';

const APPROVAL = 'api::approval.approval';
const SOURCE = 'api::source.source';
const CLINICIAN = 'api::clinician.clinician';

/** A document that is published, and what blockers it has. */
interface Neighbour extends Document {
  blockers: Finding[];
}

/** Those that lose something by a write, and how they stood before it. */
export type Neighbours = readonly Neighbour[];

/** The published documents that a write takes something from, as they stand before it. */
export async function neighboursBefore(strapi: Core.Strapi, connection: Knex, write: Write): Promise<Neighbours> {
  const neighbours: Neighbour[] = [];
  for (const document of await atRisk(strapi, connection, write))
    neighbours.push({ ...document, blockers: await blockersOf(strapi, connection, document, write.uid) });
  return neighbours;
}

/** What is wrong with them now that was not before: each finding says whose it is. */
export async function blockersAfter(
  strapi: Core.Strapi,
  connection: Knex,
  write: Write,
  neighbours: Neighbours,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { blockers, ...document } of neighbours) {
    const before = new Set(blockers.map(keyOf));
    const after = await blockersOf(strapi, connection, document, write.uid);
    found.push(...after.filter((finding) => !before.has(keyOf(finding))));
  }
  return found;
}

function keyOf({ rule, locale, path, message }: Finding): string {
  return JSON.stringify([rule, locale, path, message]);
}

/** Facts are judged in the default locale; an approval says something about the text of every language. */
async function blockersOf(
  strapi: Core.Strapi,
  connection: Knex,
  { uid, documentId }: Document,
  written: string,
): Promise<Finding[]> {
  const { default: defaultLocale } = await knownLocales(strapi);
  const published = await publishedLocales(strapi, uid, documentId);
  const isServed = published.includes(null) || published.includes(defaultLocale);
  const isOfEveryText = written === APPROVAL || written === CLINICIAN;
  const judged = published.filter((locale) => locale === null || locale === defaultLocale || isOfEveryText);
  const blockers: Finding[] = [];
  for (const locale of isServed ? judged : []) {
    const assessment = await assess(strapi, connection, { uid, documentId, locale, status: 'published' });
    if (!assessment) continue;
    const name = String(assessment.subject.values.name ?? documentId);
    const own = assessment.findings.filter(isBlocker);
    blockers.push(...own.map((finding) => ({ ...finding, entry: { uid, documentId, name } })));
  }
  return blockers;
}

/** Documents that are related to the one that is written, as published, and might not be any more. */
async function atRisk(strapi: Core.Strapi, connection: Knex, write: Write): Promise<Document[]> {
  const { documentId, data } = write.params as Params;
  if (!documentId || write.action === 'create' || !(await touchesFacts(strapi, write))) return [];
  const document = { uid: write.uid as UID.ContentType, documentId };
  if (removes(write)) {
    const linked = await linkedTo(strapi, connection, document, { statuses: ['published'] });
    // An approval of what is gone is shown nowhere; of an approval that has lost its source that is not true.
    const losing = linked.filter((one) => one.uid !== APPROVAL || document.uid === SOURCE);
    return [...losing, ...(await namedInTexts(strapi, document))];
  }
  // A source or a clinician that is saved stays related as it was.
  if (!hasDrafts(write.contentType)) return [];
  // What an approval says matters to those it speaks of, even if it goes on speaking of them.
  if (document.uid === APPROVAL) return linkedTo(strapi, connection, document, { statuses: ['draft', 'published'] });
  // Data that come along may take away what the draft still has.
  return linkedTo(strapi, connection, document, { statuses: ['published'], onlyGoing: data === undefined });
}

/** Whether a write may change what a document is related to for the public. */
async function touchesFacts(strapi: Core.Strapi, write: Write): Promise<boolean> {
  if (!publishes(write) && !removes(write)) return false;
  const { default: defaultLocale } = await knownLocales(strapi);
  const locales = await localesOf(strapi, write);
  return locales.includes(null) || locales.includes(defaultLocale);
}
