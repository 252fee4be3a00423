/** What a click does to others, before it is done. */
import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import type { Finding } from '../../findings';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import type { Consequences, Named } from '../contract';
import { linkedTo, namedInTexts } from '../linked';
import { servedStates } from '../readiness';

export interface Action {
  action: 'unpublish' | 'delete';
  uid: UID.ContentType;
  documentIds: readonly string[];
  /** `*` for every language. */
  locale: string | null;
}

/** Pages that go dark, published ones that name them, and whether it would be refused. */
export async function consequencesOf(strapi: Core.Strapi, action: Action): Promise<Consequences> {
  const names = await namesOf(strapi, action.uid, action.documentIds);
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
    findings: (await rehearse(strapi, action)).map((finding) => ({ ...finding, label: '', field: '' })),
  };
}

/** Languages that visitors get no more; with the default locale, all of them. */
async function darkBy(strapi: Core.Strapi, { uid, documentIds, locale }: Action) {
  const { default: defaultLocale } = await knownLocales(strapi);
  const isWhole = locale === null || locale === '*' || locale === defaultLocale;
  const states = await servedStates(strapi, uid, documentIds);
  return documentIds.flatMap((documentId) => {
    const served = [...(states.get(documentId) ?? [])].filter(([, { state }]) => state === 'served');
    const languages = served.map(([code]) => code ?? '').filter((code) => isWhole || code === locale);
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

/** Those of some documents that visitors see, with what they are called. */
export async function publishedOf(
  strapi: Core.Strapi,
  documents: readonly { uid: UID.ContentType; documentId: string }[],
): Promise<Named[]> {
  const named: Named[] = [];
  for (const uid of new Set(documents.map((one) => one.uid))) {
    const ids = documents.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
    const states = await servedStates(strapi, uid, ids);
    const names = await namesOf(strapi, uid, ids);
    const type = strapi.contentType(uid).info.displayName;
    for (const documentId of ids)
      if ([...(states.get(documentId)?.values() ?? [])].some(({ state }) => state === 'served'))
        named.push({ uid, documentId, type, name: names.get(documentId) ?? documentId });
  }
  return named;
}

async function namesOf(strapi: Core.Strapi, uid: UID.ContentType, documentIds: readonly string[]) {
  const { default: locale } = await knownLocales(strapi);
  const where = { documentId: { $in: [...documentIds] }, ...(isLocalizedType(strapi.contentType(uid)) && { locale }) };
  const rows = (await strapi.db.query(uid).findMany({ where })) as {
    documentId: string;
    name?: string;
    title?: string;
  }[];
  return new Map(rows.map(({ documentId, name, title }) => [documentId, name ?? title ?? documentId]));
}

/** Ends a rehearsal: nothing of it stays. */
class Undone extends Error {}

/**
 * Does it, looks whether it is refused, and undoes it: exactly what would be said, and nobody sees anything of it.
 *
 * @returns the blockers it would be refused for
 */
async function rehearse(strapi: Core.Strapi, { action, uid, documentIds, locale }: Action): Promise<Finding[]> {
  const documents = strapi.documents(uid) as unknown as Record<Action['action'], (params: object) => Promise<unknown>>;
  try {
    await strapi.db.transaction(async () => {
      for (const documentId of documentIds) await documents[action]({ documentId, ...(locale !== null && { locale }) });
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return [];
    const { details } = error as { details?: { code?: string; findings?: Finding[] } };
    if (details?.code === 'publish-refused') return details.findings ?? [];
    throw error;
  }
  throw contentError(503, 'unavailable', 'A rehearsal was not undone.');
}
