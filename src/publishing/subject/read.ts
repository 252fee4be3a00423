import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { today } from '../../calendar';
import { knownLocales } from '../../locales';
import { attributesOf, isLocalizedType } from '../../model';
import { extract, isBlank, modelsOf, type Segment } from '../../segments';
import { plainTagged } from '../../tagged-text';
import { combinationsOf } from './combinations';
import { pageLinksOf } from './links';
import { missingIn } from './missing';
import { picturesOf } from './pictures';
import { type Reads, readsOf } from './reads';
import { mirroredIn, relatedTo } from './related';
import { reviewOf } from './review';
import { type Row, type Status, versionRow } from './row';
import { ruleSettings } from './settings';
import type { Subject, Text } from './subject';
import { problemsOf } from './translation';

/** Which entry, in which language, as a draft (if it were published now) or as it is published. */
export interface Wanted {
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  status: Status;
  /** Values that somebody is typing, in the place of those that are stored; as the admin panel would save them. */
  typed?: Readonly<Record<string, unknown>>;
  /** Leaves out where a translation stands against its source, which costs most. */
  withoutTranslation?: boolean;
}

/**
 * Reads all that rules look at.
 *
 * @param connection the transaction that wrote it, or any connection
 * @param reads shared by subjects that are read at the same time
 * @returns undefined if there is no such version
 */
export async function readSubject(
  strapi: Core.Strapi,
  connection: Knex,
  wanted: Wanted,
  reads: Reads = readsOf(strapi, connection),
): Promise<Subject | undefined> {
  const row = await reads.row(wanted);
  return row && subjectOf(strapi, { connection, reads }, wanted, row);
}

/**
 * The same of what somebody is typing, as if it were saved.
 *
 * @param values of the form, as the admin panel sends them; of an entry that may be still to be created
 */
export async function typedSubject(
  strapi: Core.Strapi,
  connection: Knex,
  { documentId = '', ...of }: Omit<Wanted, 'status' | 'typed' | 'documentId'> & { documentId?: string | undefined },
  values: Record<string, unknown>,
): Promise<Subject> {
  const wanted: Wanted = { ...of, documentId, status: 'draft', typed: values };
  const stored = documentId ? await versionRow(strapi, wanted) : undefined;
  const row = { id: 0, documentId, ...emptyRow(strapi, of.uid), ...stored, ...plainValues(strapi, of.uid, values) };
  return subjectOf(strapi, { connection, reads: readsOf(strapi, connection) }, wanted, row);
}

async function subjectOf(
  strapi: Core.Strapi,
  { connection, reads }: { connection: Knex; reads: Reads },
  wanted: Wanted,
  row: Row,
): Promise<Subject> {
  const { uid, documentId, locale, typed } = wanted;
  const model = strapi.contentType(uid);
  const defaultLocale = (await knownLocales(strapi)).default;
  const decidesFacts = !isLocalizedType(model) || locale === defaultLocale;
  const facts = decidesFacts ? row : await factsRow(reads, wanted, defaultLocale);
  const segments = extract(modelsOf(strapi), uid, row);
  const related = await relatedTo(strapi, { uid, row, facts, typed });
  const settings = ruleSettings(strapi);
  return {
    uid,
    documentId,
    locale,
    decidesFacts,
    today: today(),
    values: row,
    missing: missingIn(modelsOf(strapi), uid, row),
    texts: segments.flatMap(asText),
    related,
    mirrored: mirroredIn(model),
    combinations: await combinationsOf(reads, { uid, documentId, row: facts ?? row, related, settings }),
    links: await pageLinksOf(strapi, segments, documentId),
    pictures: picturesOf(row, segments),
    review: reviewOf({ row, segments, related }, await reads.review(wanted)),
    translation: decidesFacts || wanted.withoutTranslation ? null : await problemsOf(strapi, connection, wanted),
    settings,
  };
}

/** What an entry has before anything is typed. */
function emptyRow(strapi: Core.Strapi, uid: UID.ContentType): Record<string, unknown> {
  return Object.fromEntries(Object.keys(attributesOf(strapi.contentType(uid))).map((name) => [name, null]));
}

/** What the form of the admin panel holds of plain values: relations are read by `relatedTo`. */
function plainValues(strapi: Core.Strapi, uid: UID.ContentType, typed: Wanted['typed'] = {}): Record<string, unknown> {
  const attributes = attributesOf(strapi.contentType(uid));
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => attributes[name] && attributes[name].type !== 'relation'),
  );
}

/** The row that decides the facts of another language: as published where there is one, for drafts too. */
async function factsRow(reads: Reads, wanted: Wanted, locale: string): Promise<Row | undefined> {
  const of = { ...wanted, locale };
  return (
    (await reads.row({ ...of, status: 'published' })) ??
    (wanted.status === 'draft' ? await reads.row({ ...of, status: 'draft' }) : undefined)
  );
}

function asText(segment: Segment): Text[] {
  const { path, field, kind, safety } = segment;
  if (kind === 'code' || isBlank(segment)) return [];
  return [{ path, field, kind, safety, words: plainTagged(segment.text, segment.codes) }];
}
