import type { Core } from '@strapi/strapi';
import { serviceOf } from '../strapi';

/** Looks after roles again whenever a language is added: what they may do names languages. */
export function withNewLanguages(strapi: Core.Strapi, ensure: (strapi: Core.Strapi) => Promise<void>): void {
  const locales = serviceOf(strapi, 'plugin::i18n.locales');
  const { create } = locales;
  locales.create = async (locale) => {
    const created = await create(locale);
    await ensure(strapi);
    return created;
  };
}
