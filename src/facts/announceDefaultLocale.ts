import type { Core } from '@strapi/strapi';
import { knownLocales } from '../locales';
import { type Attribute, isLocalizedType } from '../model';

/**
 * Puts the default locale into the plugin options of every localized type, which the admin panel gets with the
 * types: there, facts are locked in all other languages (src/admin/shared-facts).
 */
export async function announceDefaultLocale(strapi: Core.Strapi): Promise<void> {
  const { default: defaultLocale } = await knownLocales(strapi);
  for (const model of Object.values(strapi.contentTypes).filter(isLocalizedType)) {
    Object.assign((model.pluginOptions as Attribute['pluginOptions'])?.i18n ?? {}, { defaultLocale });
  }
}
