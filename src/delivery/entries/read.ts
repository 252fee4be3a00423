import type { Core, UID } from '@strapi/strapi';
import { pagination } from '@strapi/utils';
import type { Knex } from 'knex';
import { pageDescription } from '../../content';
import { contentError } from '../../errors';
import { isLocalizedType } from '../../model';
import { findAddress, inReading, nearestSlugs, type Reading, readServed } from '../../served';
import { dependOnAbsence, dependOnEntry, dependOnList } from '../dependencies';
import { PAGE } from '../query';
import { alternatesOf, approvalsOf, markSegmentLocales } from '../representation';
import type { Entry, Question } from './question';
import { usualList, usualPage } from './usual';

const APPROVAL = 'api::approval.approval';

export interface List {
  results: Entry[];
  pagination: object;
  /** As it was read. */
  reading: Reading;
}

/** Reads a page of a list. */
export function readList(strapi: Core.Strapi, question: Question): Promise<List> {
  const { uid, query } = question;
  if (question.isUsual) return readUsualList(strapi, question);
  return readServed(
    strapi,
    question.reading,
    async (transaction, reading) => {
      const list = (await strapi
        .service(uid as UID.Service)
        .find?.(servedParameters(strapi, uid, query, reading))) as List;
      await addDerived(strapi, transaction, list.results, { ...question, reading });
      dependOnList(strapi, { ...question, reading }, list.results);
      return { ...list, reading, results: inReading(strapi, uid, reading, list.results) };
    },
    true,
  );
}

const FIRST_PAGE = { start: 0, limit: PAGE.usual };

async function readUsualList(strapi: Core.Strapi, question: Question): Promise<List> {
  const { uid, reading: asked, query } = question;
  const page = query.pagination
    ? pagination.withDefaultPagination(query.pagination, {
        defaults: { offset: FIRST_PAGE, page: { pageSize: PAGE.usual } },
        maxLimit: PAGE.largest,
      })
    : FIRST_PAGE;
  const { entries, total, reading } = await usualList(strapi, uid, asked, page);
  dependOnList(strapi, { ...question, reading }, entries, entries.length === total);
  return {
    results: entries,
    pagination: pagination.transformPagedPaginationInfo(page, total),
    reading,
  };
}

/**
 * Reads the entry at an address: a slug of any language, or a document id.
 *
 * @returns the entry, or the slug to which it moved from this one
 * @throws NotFoundError (404) with code `not-found` and the nearest slugs
 */
export async function readEntry(
  strapi: Core.Strapi,
  question: Question,
  address: string,
): Promise<{ entry: Entry; reading: Reading } | { movedTo: string }> {
  const { uid, regions } = question;
  const usual = question.isUsual && (await usualPage(strapi, uid, question.reading, address, regions));
  if (usual) {
    dependOnEntry(strapi, { ...question, reading: usual.reading }, address, usual.entry);
    return usual;
  }
  return readServed(
    strapi,
    question.reading,
    async (transaction, reading) => {
      const addressed = pageDescription(uid) !== undefined;
      const found = addressed ? await findAddress(strapi, transaction, uid, address, reading) : { documentId: address };
      if (!found || 'movedTo' in found) dependOnAbsence(strapi, { uid, reading }, address);
      if (found && 'movedTo' in found) return found;
      const { sort: _, ...query } = question.query;
      const parameters = servedParameters(
        strapi,
        uid,
        { ...query, filters: { documentId: found?.documentId } },
        reading,
      );
      const [entry] = (found ? await strapi.documents(uid).findMany(parameters) : []) as unknown as Entry[];
      if (!entry) {
        dependOnAbsence(strapi, { uid, reading }, address);
        const nearest = addressed ? await nearestSlugs(strapi, transaction, uid, address) : [];
        throw notFound(strapi, uid, address, inReading(strapi, uid, reading, nearest));
      }
      await addDerived(strapi, transaction, [entry], { ...question, reading });
      dependOnEntry(strapi, { ...question, reading }, address, entry);
      const [read = entry] = inReading(strapi, uid, reading, [entry]);
      return { entry: read, reading };
    },
    true,
  );
}

/** How Strapi's document service is asked within `readServed`: the views choose the language, not its parameters. */
export function servedParameters(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: object,
  { status }: Reading,
): object {
  return { ...query, status, ...(isLocalizedType(strapi.contentType(uid)) && { locale: '*' }) };
}

async function addDerived(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  entries: readonly Entry[],
  { uid, reading, derived, regions, approvals: asked }: Question,
): Promise<void> {
  if (derived.includes('approvals')) {
    const ids = entries.map(({ id }) => id);
    const approvals = await approvalsOf(strapi, uid, ids, regions, asked);
    for (const entry of entries) entry.approvals = inReading(strapi, APPROVAL, reading, approvals.get(entry.id) ?? []);
  }
  if (derived.includes('alternates')) {
    const documentIds = entries.map(({ documentId }) => documentId);
    const alternates = await alternatesOf(strapi, transaction, uid, documentIds, reading);
    for (const entry of entries) entry.alternates = alternates.get(entry.documentId);
  }
  await markSegmentLocales(transaction, entries, reading);
}

function notFound(strapi: Core.Strapi, uid: UID.ContentType, address: string, suggestions: { slug: string }[]): Error {
  const type = strapi.contentType(uid).info.displayName.toLowerCase();
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map(({ slug }) => slug).join(', ')}?` : '';
  return contentError(404, 'not-found', `There is no ${type} at "${address.slice(0, 100)}".${hint}`, { suggestions });
}
