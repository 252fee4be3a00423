/** A Translator role for every language but the source's, kept by the project: see `translatorPermissions`. */
import type { Core } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { modelsOf } from '../../segments';
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
  const roles = serviceOf(strapi, 'admin::role');
  const types = Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .map(({ uid }) => uid);
  for (const locale of codes) {
    const code = `translator-${locale.toLowerCase()}`;
    const present = await roles.findOne({ code });
    if (locale === sourceLocale) {
      // It was translated into until it became the source.
      if (present) await roles.assignPermissions(present.id, []);
      continue;
    }
    const role =
      present ??
      (await roles.create({
        code,
        name: `Translator (${locale})`,
        description: `Translates into ${locale}: reads and writes drafts of that language, no facts. Kept by the project: changes to its permissions are undone at the next start.`,
      }));
    await roles.assignPermissions(role.id, translatorPermissions(modelsOf(strapi), types, locale));
  }
}
