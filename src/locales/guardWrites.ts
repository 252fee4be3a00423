import type { WriteStep } from '../writes';
import { assertKnownLocale, knownLocales } from './known';

/**
 * Refuses writes to a language that is not configured. Strapi accepts any string there, and entries written to it
 * can be found neither in the admin panel nor through a known locale.
 */
export const languages: WriteStep = {
  refuse: async (strapi, { params }) => {
    const { locale } = params as { locale?: unknown };
    if (locale === undefined || locale === null || locale === '*') return;
    const known = await knownLocales(strapi);
    for (const one of Array.isArray(locale) ? locale : [locale]) assertKnownLocale(one, known);
  },
};
