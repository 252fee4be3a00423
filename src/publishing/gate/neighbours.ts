import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { knownLocales } from '../../locales';
import { attributesOf, localizedFlag } from '../../model';
import { joinTableOf } from '../../strapi';
import type { Write } from '../../writes';
import { assess } from '../assess';
import { isBlocker } from '../rules';
import { localesOf, type Params, publishedLocales, publishes, removes } from './effect';

interface Document {
  uid: UID.ContentType;
  documentId: string;
}

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
  const judged = published.filter(
    (locale) =>
      locale === null ||
      locale === defaultLocale ||
      written === 'api::approval.approval' ||
      written === 'api::clinician.clinician',
  );
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
  const uid = write.uid as UID.ContentType;
  const isApproval = uid === 'api::approval.approval';
  const found: Document[] = [];
  for (const { relation, own, other, uid: otherUid } of relationsOf(strapi, uid)) {
    // What a publication takes away are links that the draft has no more; data that come along may say otherwise.
    const goes =
      removes(write) || isApproval || data !== undefined
        ? ''
        : "and not exists (select from facts.document_links as kept where kept.relation = link.relation and kept.owner = link.owner and kept.target = link.target and kept.status = 'draft')";
    const statuses = isApproval ? `in ('draft', 'published')` : `= 'published'`;
    const { rows } = await connection.raw<{ rows: { documentId: string }[] }>(
      `select distinct :other: as "documentId" from facts.document_links as link
        where link.relation = :relation and link.:own: = :documentId and link.status ${statuses} ${goes}`,
      { relation, own, other, documentId },
    );
    found.push(...rows.map((row) => ({ uid: otherUid, documentId: row.documentId })));
  }
  found.push(...(removes(write) ? await namingRows(strapi, uid, documentId) : []));
  return found;
}

/** Whether a write may change what a document is related to for the public. */
async function touchesFacts(strapi: Core.Strapi, write: Write): Promise<boolean> {
  if (!publishes(write) && !removes(write)) return false;
  const { default: defaultLocale } = await knownLocales(strapi);
  const locales = await localesOf(strapi, write);
  return locales.includes(null) || locales.includes(defaultLocale);
}

interface Link {
  relation: string;
  own: 'owner' | 'target';
  other: 'owner' | 'target';
  /** Type at the other end. */
  uid: UID.ContentType;
}

/** Relations that are facts, seen from a type: at whichever end it stands. */
function relationsOf(strapi: Core.Strapi, uid: UID.ContentType): Link[] {
  return Object.values(strapi.contentTypes)
    .filter((model) => model.uid.startsWith('api::'))
    .flatMap((model) =>
      Object.entries(attributesOf(model)).flatMap(([name, attribute]): Link[] => {
        const { type, target, mappedBy } = attribute;
        const isFact = type === 'relation' && localizedFlag(attribute) === false && !mappedBy;
        if (!isFact || !target?.startsWith('api::') || (model.uid !== uid && target !== uid)) return [];
        const relation = joinTableOf(strapi, model.uid, name).name;
        return [
          ...(model.uid === uid ? [{ relation, own: 'owner', other: 'target', uid: target } as const] : []),
          ...(target === uid ? [{ relation, own: 'target', other: 'owner', uid: model.uid } as const] : []),
        ];
      }),
    );
}

/** Published documents that name one in a relation of their text: their reviewer. */
async function namingRows(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Document[]> {
  const found: Document[] = [];
  for (const model of Object.values(strapi.contentTypes)) {
    for (const [name, attribute] of Object.entries(attributesOf(model))) {
      const isOfText = attribute.type === 'relation' && attribute.target === uid && localizedFlag(attribute) === true;
      if (!isOfText || !model.uid.startsWith('api::') || name === 'localizations') continue;
      const where = { [name]: { documentId }, publishedAt: { $notNull: true } };
      const rows = (await strapi.db
        .query(model.uid)
        .findMany({ where: where as never, select: ['documentId'] })) as Document[];
      const ids = [...new Set(rows.map((row) => row.documentId))];
      found.push(...ids.map((id) => ({ uid: model.uid, documentId: id })));
    }
  }
  return found;
}
