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
import { calledBy } from '../subject';
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
  const languages: LanguageReadiness[] = [];
  let name = documentId;
  for (const locale of isLocalizedType(strapi.contentType(uid)) ? codes : [null]) {
    if (!may(strapi, ability, 'read', uid, locale)) continue;
    const draft = await assess(strapi, strapi.db.connection, { uid, documentId, locale, status: 'draft' });
    if (!draft) continue;
    const published = await assess(strapi, strapi.db.connection, { uid, documentId, locale, status: 'published' });
    const changes = await changesBetween(
      strapi,
      uid,
      published && snapshotOf(strapi, published.subject, true),
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
