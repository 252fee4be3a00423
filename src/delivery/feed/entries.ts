import type { Core, UID } from '@strapi/strapi';
import { DESCRIPTIONS, type Description, PUBLIC_TYPES, type PublicType } from '../../content';
import { attributesOf, isLocalizedType } from '../../model';
import { quoted } from '../../schemas';
import { ask, readingOf, revived, rowJson, type Statement, statement } from '../../served';
import { ofEachType } from '../ofEachType';
import { keptShape, represent } from '../representation';

type Entry = Record<string, unknown> & { documentId: string; locale?: string };

/** Types in the order in which they are told: what others refer to comes first. */
export const TOLD: readonly PublicType[] = [...PUBLIC_TYPES].reverse();

/** The name of a type in the feed, as in tags. */
export const nameOfType = (strapi: Core.Strapi, uid: UID.ContentType) => strapi.contentType(uid).info.singularName;

/** All of them. */
export const typeNames = DESCRIPTIONS.map(({ uid }) => uid.slice(uid.lastIndexOf('.') + 1));

/** What a page of the feed reads of a type in a language; see `entriesIn` and `entriesAfter`. */
const entriesStatement = (label: string, condition: string, limit: string) =>
  ofEachType((strapi, uid): Statement => {
    const { tableName } = strapi.db.metadata.get(uid);
    const table = quoted(tableName);
    const isIn = isLocalizedType(strapi.contentType(uid)) ? ' and entry.locale = $2' : ' and $2::text is null';
    return statement(
      strapi,
      `${label} ${tableName}`,
      `(select coalesce(json_agg(${rowJson(strapi, uid, 'entry', keptShape(uid))} order by entry.document_id), '[]')
        from (select * from ${table} as entry where ${condition}${isIn} order by document_id limit ${limit}) as entry
      )::text as entries`,
      true,
    );
  });

const named = entriesStatement('changed', 'entry.document_id = any ($1::text[])', 'all');
const following = entriesStatement('all', 'entry.document_id > $1::text', '$3::integer');

/** Of some documents those that can be read in a language, as they are now. */
export function entriesIn(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string | undefined,
  documentIds: readonly string[],
): Promise<Entry[]> {
  return read(strapi, uid, locale, named(strapi, uid), [documentIds, locale ?? null]);
}

/** The next documents after one, in the order of their ids. */
export function entriesAfter(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string | undefined,
  after: string,
  most: number,
): Promise<Entry[]> {
  return read(strapi, uid, locale, following(strapi, uid), [after, locale ?? null, most]);
}

async function read(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string | undefined,
  statementOf: Statement,
  values: unknown[],
): Promise<Entry[]> {
  const own = await readingOf(strapi, { locale });
  // Other entries are referred to in whichever language they are, whatever chains are configured.
  const asked = { ...own, chain: [...new Set([...own.chain.slice(0, 1), own.origin])] };
  const { row, reading } = await ask<{ entries: string }>(strapi, asked, statementOf, () => values);
  const entries = JSON.parse(row.entries) as Entry[];
  return entries.map((entry) => shown(strapi, uid, revived(strapi, uid, entry, reading.origin)));
}

/**
 * An entry as it is kept, under the names of the contract: what it refers to by id alone, and what is said in several
 * languages in all of them. Nothing that another entry, the day or a setting decides.
 */
function shown(strapi: Core.Strapi, uid: UID.ContentType, entry: Entry): Entry {
  const attributes = attributesOf(strapi.contentType(uid));
  const referring = Object.entries(entry).map(([name, value]) => [
    name,
    attributes[name]?.type === 'relation' ? references(value) : value,
  ]);
  const { review, ...own } = represent(uid, Object.fromEntries(referring), KEPT) as Entry & { review?: object };
  if (!review) return own as Entry;
  const { overdue: _, nextReview: __, ...kept } = review as Record<string, unknown>;
  return { ...own, review: kept } as unknown as Entry;
}

/** What depends on the day and on settings is left out, so it does not matter which. */
const KEPT = { intervalMonths: 12, today: '1970-01-01' };

function references(value: unknown): unknown {
  const reference = ({ documentId }: Entry) => ({ documentId });
  if (Array.isArray(value)) return value.map(reference);
  return value ? reference(value as Entry) : null;
}

/** The description of a type by the name that it has in the feed. */
export function typeNamed(name: string): Description | undefined {
  return DESCRIPTIONS.find(({ uid }) => uid.endsWith(`.${name}`));
}
