/** What a click does to others, before it is done. */
import type { Core, UID } from '@strapi/strapi';
import { PAGES } from '../../content';
import type { Finding } from '../../findings';
import { namesOf } from '../../labels';
import { knownLocales } from '../../locales';
import { rehearse } from '../../writes';
import type { Consequences, Named } from '../contract';
import { linkedTo, namedInTexts } from '../linked';
import { servedStates } from '../readiness';

export interface Action {
  action: 'unpublish' | 'delete';
  uid: UID.ContentType;
  documentIds: readonly string[];
  /** `*` for every language; null for a type without any. */
  locales: '*' | readonly (string | null)[];
}

/** Pages that go dark, published ones that name them, and whether it would be refused. */
export async function consequencesOf(strapi: Core.Strapi, action: Action): Promise<Consequences> {
  const documents = action.documentIds.map((documentId) => ({ uid: action.uid, documentId }));
  const names = new Map((await namesOf(strapi, documents)).map(({ documentId, name }) => [documentId, name]));
  const dark = await darkBy(strapi, action);
  const namedBy = new Map<string, Named>();
  for (const { documentId } of dark.filter(({ isWhole }) => isWhole))
    for (const named of await namedBeside(strapi, action, documentId))
      namedBy.set(`${named.uid} ${named.documentId}`, named);
  return {
    dark: dark.map(({ documentId, languages }) => ({
      documentId,
      languages,
      name: names.get(documentId) ?? documentId,
    })),
    namedBy: [...namedBy.values()],
    findings: (await refusedFor(strapi, action)).map((finding) => ({ ...finding, label: '', field: '' })),
  };
}

/** Languages that visitors get no more; with the default locale, all of them. */
async function darkBy(strapi: Core.Strapi, { uid, documentIds, locales }: Action) {
  const { default: defaultLocale } = await knownLocales(strapi);
  const isWhole = locales === '*' || locales.includes(null) || locales.includes(defaultLocale);
  const states = await servedStates(strapi, uid, documentIds);
  return documentIds.flatMap((documentId) => {
    const served = [...(states.get(documentId) ?? [])].filter(([, { state }]) => state === 'served');
    const languages = served.map(([code]) => code ?? '').filter((code) => isWhole || locales.includes(code));
    return languages.length > 0 ? [{ documentId, languages, isWhole }] : [];
  });
}

async function namedBeside(strapi: Core.Strapi, { uid, documentIds }: Action, documentId: string): Promise<Named[]> {
  const document = { uid, documentId };
  const linked = [
    ...(await linkedTo(strapi, strapi.db.connection, document, { statuses: ['published'] })),
    ...(await namedInTexts(strapi, document)),
  ].filter((one) => one.uid !== uid || !documentIds.includes(one.documentId));
  return publishedOf(strapi, linked);
}

/** The pages among some documents that visitors see, with what they are called. */
export async function publishedOf(
  strapi: Core.Strapi,
  documents: readonly { uid: UID.ContentType; documentId: string }[],
): Promise<Named[]> {
  const served: { uid: UID.ContentType; documentId: string }[] = [];
  for (const uid of new Set(documents.map((one) => one.uid))) {
    if (!PAGES.some((page) => page.uid === uid)) continue;
    const ids = documents.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
    const states = await servedStates(strapi, uid, ids);
    const isServed = (id: string) => [...(states.get(id)?.values() ?? [])].some(({ state }) => state === 'served');
    served.push(...ids.filter(isServed).map((documentId) => ({ uid, documentId })));
  }
  const named = await namesOf(strapi, served);
  return named.map((one) => ({ ...one, type: strapi.contentType(one.uid).info.displayName }));
}

/** @returns the blockers it would be refused for */
async function refusedFor(strapi: Core.Strapi, { action, uid, documentIds, locales }: Action): Promise<Finding[]> {
  const documents = strapi.documents(uid) as unknown as Record<Action['action'], (params: object) => Promise<unknown>>;
  try {
    return await rehearse(strapi, async () => {
      for (const documentId of documentIds) await documents[action]({ documentId, ...within(locales) });
      return [];
    });
  } catch (error) {
    const { details } = error as { details?: { code?: string; findings?: Finding[] } };
    if (details?.code === 'publish-refused') return details.findings ?? [];
    throw error;
  }
}

/** The languages of an action as Strapi is told of them. */
function within(locales: Action['locales']): { locale?: string | string[] } {
  if (locales === '*') return { locale: '*' };
  const codes = locales.filter((code) => code !== null);
  return codes.length > 0 ? { locale: codes } : {};
}
