import type { Core, UID } from '@strapi/strapi';
import { readOfFiles } from '../../content';
import { assertStatus } from '../access';
import type { Context } from '../context';
import { type CanonicalQuery, canonicalQuery, pageSizeOf, refuseHostileQuery, Spending } from '../query';
import { wholeShape } from '../representation';
import { derivedNames } from './derived';
import { ownParameters, type Parameters } from './parameters';

/** Parameters of Strapi's REST API beside those that every level of a question has. */
const OF_LISTS = ['pagination', '_q'];
/** Policies look at these. */
const OF_READS = ['publicationFilter', 'hasPublishedVersion'];
/** What one entry can be asked: there is nothing to choose, or to put in order. */
const OF_ONE = ['fields', 'populate'];
/** Policies look at the language; Strapi takes other parameters with a write, too, and lets them choose what it reads. */
const OF_WRITES = ['status', 'locale'];

/** What a request asks of entries, read without asking the database. */
interface Asked {
  query: CanonicalQuery;
  spending: Spending;
}

interface Read extends Asked, Omit<Parameters, 'rest'> {}

type Request = Pick<Context, 'method' | 'query' | 'state'>;

/**
 * What a reader asks of entries of a type.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function askedOfRead(strapi: Core.Strapi, uid: UID.ContentType, request: Request, isList: boolean): Read {
  return once(request, (spending) => {
    const derived = derivedNames(uid);
    const { rest, ...own } = ownParameters(request.query, 'approvals' in derived);
    const rows = isList ? pageSizeOf((rest.pagination ?? {}) as Record<string, unknown>) : 1;
    // Lists show pictures without what stands below them.
    const picture = readOfFiles(isList ? ['alternativeText'] : ['alternativeText', 'caption']);
    const parameters = isList ? [...OF_LISTS, ...OF_READS] : OF_READS;
    const allowed = { ...(!isList && { members: OF_ONE }), parameters, derived, whole, picture, rows };
    return { ...own, query: canonicalQuery(strapi, uid, rest, allowed, spending) };
  });
}

/**
 * What of the entry that a request writes is to be answered. What is deleted is not answered.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function askedOfWrite(strapi: Core.Strapi, uid: UID.ContentType, request: Request): Asked {
  return once(request, (spending) => {
    const members = request.method === 'DELETE' ? [] : OF_ONE;
    const allowed = { members, parameters: OF_WRITES, shown: false };
    const query = canonicalQuery(strapi, uid, request.query, allowed, spending);
    assertStatus(request.query.status);
    return { query };
  });
}

const whole = (uid: UID.Schema) => wholeShape(uid).populate;

/** Reads what is asked the first time that somebody wants to know, and keeps it with the request. */
function once<What>({ query, state }: Request, read: (spending: Spending) => What): What & { spending: Spending } {
  const kept = state as { asked?: What & { spending: Spending } };
  if (!kept.asked) {
    refuseHostileQuery(query);
    const spending = new Spending();
    kept.asked = { ...read(spending), spending };
  }
  return kept.asked;
}
