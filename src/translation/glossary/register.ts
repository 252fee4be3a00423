import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales, unknownLocaleMessage } from '../../locales';
import { GLOSSARY } from './glossaryFor';

type Translation = { locale?: unknown; term?: unknown };

/** Refuses glossary entries that no check could use: in a language there is not, or twice in one. */
export function registerGlossary(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data } = context.params as { data?: { translations?: Translation[] } };
    if ((context.uid as string) === GLOSSARY && Array.isArray(data?.translations))
      await check(strapi, data.translations);
    return next();
  });
}

async function check(strapi: Core.Strapi, translations: readonly Translation[]): Promise<void> {
  const known = await knownLocales(strapi);
  const seen = new Set<unknown>();
  const errors = translations.flatMap(({ locale }, index) => {
    const path = ['translations', String(index), 'locale'];
    if (locale === undefined) return []; // Strapi itself says so
    if (!known.codes.includes(String(locale))) return [{ path, message: unknownLocaleMessage(locale, known) }];
    if (seen.has(locale))
      return [{ path, message: `"${String(locale)}" is there twice: one translation per language.` }];
    seen.add(locale);
    return [];
  });
  const [first] = errors;
  if (first) throw contentError(400, 'invalid-body', `${first.path.join('.')}: ${first.message}`, { errors });
}
