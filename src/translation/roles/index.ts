/** A Translator role for every language but the source's, kept by the project: see `translatorPermissions`. */
import type { Core } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { emptyRole, keepRoles } from '../../roles';
import { assertLanguageRights, serviceOf } from '../../strapi';
import { guardPanel } from './panel';
import { translatorPermissions } from './permissions';

export { inOwnLanguages, type PanelContext } from './panel';

/** A language that is added gets its role with it, and no role gets more than its languages. */
export function registerTranslatorRoles(strapi: Core.Strapi): void {
  guardPanel(strapi);
  const locales = serviceOf(strapi, 'plugin::i18n.locales');
  const { create } = locales;
  locales.create = async (locale) => {
    const created = await create(locale);
    await ensureTranslatorRoles(strapi);
    return created;
  };
}

/** Looks whether languages are still held to; see `languagesOf`. */
export async function assertPanelGuard(strapi: Core.Strapi): Promise<void> {
  const localized = Object.values(strapi.contentTypes).find(isLocalizedType);
  if (localized) await assertLanguageRights(strapi, localized.uid);
}

/** Creates the roles that are missing, and gives every one the permissions that the model of today asks for. */
export async function ensureTranslatorRoles(strapi: Core.Strapi): Promise<void> {
  const { default: sourceLocale, codes } = await knownLocales(strapi);
  const types = Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .map(({ uid }) => uid);
  // It was translated into until it became the source.
  await emptyRole(strapi, codeOf(sourceLocale));
  await keepRoles(
    strapi,
    codes
      .filter((locale) => locale !== sourceLocale)
      .map((locale) => ({
        code: codeOf(locale),
        name: `Translator (${locale})`,
        description: `Translates into ${locale}: reads and writes drafts of that language, no facts.`,
        permissions: translatorPermissions(strapi, types, locale),
      })),
  );
}

function codeOf(locale: string): string {
  return `translator-${locale.toLowerCase()}`;
}
