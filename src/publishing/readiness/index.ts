/** How far every language of an entry is from being published. */
import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { type Ability, may } from '../../roles';
import { serviceOf } from '../../strapi';
import { assess } from '../assess';
import { changesBetween } from '../changes';
import type { LanguageReadiness, Readiness } from '../contract';
import { snapshotOf } from '../record';
import { isBlocker } from '../rules';
import { calledBy, readSubject, readsOf } from '../subject';
import { servedStates } from './served';
import { shown } from './shown';

export { servedStates } from './served';
export { shown } from './shown';

/** What a person needs to know and may do. */
export interface For {
  ability: Ability;
  mayOverride: boolean;
}

/** @returns undefined if there is no such entry, or none that this person may read */
export async function readinessOf(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: UID.ContentType; documentId: string },
  { ability, mayOverride }: For,
): Promise<Readiness | undefined> {
  const { codes } = await knownLocales(strapi);
  const names = new Map((await serviceOf(strapi, 'plugin::i18n.locales').find()).map(({ code, name }) => [code, name]));
  const served = (await servedStates(strapi, uid, [documentId])).get(documentId);
  const locales = (isLocalizedType(strapi.contentType(uid)) ? codes : [null]).filter((locale) =>
    may(strapi, ability, 'read', uid, locale),
  );
  const languages: LanguageReadiness[] = [];
  let name = documentId;
  for (const { locale, draft, published } of await versionsIn(strapi, { uid, documentId }, locales)) {
    if (!draft) continue;
    const changes = await changesBetween(
      strapi,
      uid,
      published && snapshotOf(strapi, published, true),
      snapshotOf(strapi, draft.subject, true),
    );
    if (languages.length === 0) name = calledBy(draft.subject.values, documentId);
    languages.push({
      locale,
      language: locale === null ? '' : (names.get(locale) ?? locale),
      served: served?.get(locale) ?? { state: 'not-published' },
      isChanged: !published || changes.length > 0,
      isReady: !draft.findings.some(isBlocker),
      findings: await shown(strapi, draft),
      mayPublish: may(strapi, ability, 'publish', uid, locale),
      mayReview: may(strapi, ability, 'update', uid, locale, 'lastReviewed'),
    });
  }
  return languages.length > 0 ? { uid, documentId, name, languages, mayOverride } : undefined;
}

/** The versions of an entry, read together: what is published is only compared with. */
function versionsIn(
  strapi: Core.Strapi,
  entry: { uid: UID.ContentType; documentId: string },
  locales: (string | null)[],
) {
  const connection = strapi.db.connection;
  const reads = readsOf(strapi, connection);
  return Promise.all(
    locales.map(async (locale) => {
      const [draft, published] = await Promise.all([
        assess(strapi, connection, { ...entry, locale, status: 'draft' }, reads),
        readSubject(strapi, connection, { ...entry, locale, status: 'published', withoutTranslation: true }, reads),
      ]);
      return { locale, draft, published };
    }),
  );
}
