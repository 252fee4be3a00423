import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { isLocalizedType } from '../model';
import { serviceOf } from '../strapi';
import { changeDefault, type DefaultLocaleSteps } from './changeDefault';

/**
 * Strapi deletes every entry of a language with the language, without asking, and lets any language become the
 * default one, whose published entries decide what is served at all. Both are refused while content would go dark.
 */
export function guardLocales(strapi: Core.Strapi, steps: DefaultLocaleSteps): void {
  const service = serviceOf(strapi, 'plugin::i18n.locales');
  const { delete: remove, setDefaultLocale } = service;

  service.delete = async (params) => {
    const locale = await service.findById(params.id);
    if (locale) await refuseLocaleInUse(strapi, locale.code);
    return remove(params);
  };
  service.setDefaultLocale = ({ code }) =>
    changeDefault(strapi, code, steps, async () => {
      await refuseIncompleteDefault(strapi, code);
      await setDefaultLocale({ code });
    });
}

async function refuseLocaleInUse(strapi: Core.Strapi, code: string): Promise<void> {
  const entries: string[] = [];
  for (const { uid, info } of localizedTypes(strapi)) {
    const count = await strapi.db.query(uid).count({ where: { locale: code } });
    if (count > 0) entries.push(`${count} ${info.pluralName}`);
  }
  if (entries.length > 0)
    throw contentError(
      400,
      'locale-in-use',
      `${code} still has content (${entries.join(', ')}): delete those entries first.`,
      { locale: code },
    );
}

async function refuseIncompleteDefault(strapi: Core.Strapi, code: string): Promise<void> {
  const lacking: string[] = [];
  for (const { uid, info } of localizedTypes(strapi)) {
    const documentsOf = async (where: object) => {
      const rows = (await strapi.db
        .query(uid)
        .findMany({ where: { ...where, publishedAt: { $notNull: true } }, select: ['documentId'] })) as {
        documentId: string;
      }[];
      return new Set(rows.map(({ documentId }) => documentId)).size;
    };
    const missing = (await documentsOf({})) - (await documentsOf({ locale: code }));
    if (missing > 0) lacking.push(`${missing} ${info.pluralName}`);
  }
  if (lacking.length > 0)
    throw contentError(
      400,
      'default-locale-incomplete',
      `${code} cannot become the default locale: it lacks ${lacking.join(', ')}, which would no longer be served in any language.`,
      { locale: code },
    );
}

function localizedTypes(strapi: Core.Strapi) {
  return Object.values(strapi.contentTypes).filter(isLocalizedType);
}
