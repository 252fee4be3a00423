import type { Core, Struct, UID } from '@strapi/strapi';
import { namesOf, tellingRelations } from '../../labels';
import { attributesOf, hasDrafts } from '../../model';
import type { Candidate, Candidates } from './contract';

/** So many are listed: whoever looks for more types more of the name. */
const MOST = 50;

type Model = Struct.ContentTypeSchema;

interface Row {
  documentId: string;
  locale: string | null;
  updatedAt: string | Date;
}

/**
 * Entries of types with drafts, by a part of their name in any language, or of the names of what they are about.
 *
 * @param q nothing finds everything
 * @param localesOf languages of a type that the person may publish; `[null]` for a type without any
 */
export async function candidates(
  strapi: Core.Strapi,
  q: string,
  localesOf: (model: Model) => (string | null)[],
): Promise<Candidates> {
  const found: (Omit<Candidate, 'name'> & { uid: UID.ContentType; savedAt: number })[] = [];
  for (const model of Object.values(strapi.contentTypes) as Model[]) {
    if (!model.uid.startsWith('api::') || !hasDrafts(model)) continue;
    const locales = localesOf(model);
    if (locales.length > 0) found.push(...(await ofType(strapi, model, q, locales)));
  }
  const listed = found.sort((one, other) => other.savedAt - one.savedAt).slice(0, MOST);
  const names = await namesOf(strapi, listed);
  const entries = listed.map(({ savedAt: _, ...entry }, index) => ({
    ...entry,
    name: names[index]?.name ?? entry.documentId,
  }));
  return { entries, hasMore: found.length > MOST };
}

async function ofType(strapi: Core.Strapi, model: Model, q: string, locales: readonly (string | null)[]) {
  const { uid } = model;
  const drafts = (where: object, more: object = {}) => {
    const inLanguages = locales.includes(null) ? {} : { locale: { $in: [...locales] } };
    const query = { where: { publishedAt: null, ...inLanguages, ...where }, ...more, select: SELECT } as object;
    return strapi.db.query(uid).findMany(query) as Promise<Row[]>;
  };
  const matching = await drafts(q === '' ? {} : { $or: named(strapi, model, q) }, {
    orderBy: { updatedAt: 'desc' },
    // A document is found once for each of its languages.
    limit: (MOST + 1) * locales.length,
  });
  const documentIds = [...new Set(matching.map(({ documentId }) => documentId))];
  const rows = documentIds.length > 0 ? await drafts({ documentId: { $in: documentIds } }) : [];
  return documentIds.map((documentId) => {
    const own = rows.filter((row) => row.documentId === documentId);
    return {
      ...{ uid, documentId, type: model.info.displayName },
      locales: locales.filter((locale) => own.some((row) => (row.locale ?? null) === locale)),
      savedAt: Math.max(...own.map(({ updatedAt }) => new Date(updatedAt).getTime())),
    };
  });
}

const SELECT = ['documentId', 'locale', 'updatedAt'];

function named(strapi: Core.Strapi, { uid }: Model, q: string): object[] {
  const attributes = attributesOf(strapi.contentType(uid));
  const contains = { $containsi: q };
  return [
    ...['name', 'title'].filter((name) => name in attributes).map((name) => ({ [name]: contains })),
    ...tellingRelations(strapi, uid).map((relation) => ({ [relation]: { name: contains } })),
  ];
}
