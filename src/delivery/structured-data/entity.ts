import type { MedicalWebPage, Text } from 'schema-dts';
import type { ConditionPage, PageType } from '../../content';
import { medicalCodes } from './codes';
import { type TextIn, textOnPageIn } from './language';
import type { Urls } from './urls';

/** What a page says of the entity that it is about. */
type Entity = Pick<ConditionPage, 'locale' | 'documentId' | 'name' | 'summary' | 'codes' | 'alternates'>;
type Named = Pick<ConditionPage, 'documentId' | 'name' | 'slug' | 'locale'>;

/** What every entity says of itself on its own page: who it is, and the pages about it in all its languages. */
export function described(
  type: PageType,
  { locale: spoken, documentId, name, summary, codes, alternates }: Entity,
  urls: Urls,
) {
  return {
    '@id': urls.entity(type, documentId),
    name,
    description: summary,
    code: medicalCodes(codes, textOnPageIn(spoken)),
    mainEntityOfPage: alternates.map(({ slug, locale }) => pageIn(urls.page(type, slug, locale), locale)),
  };
}

/** Another entity, as a page points to it: enough to name it, to link to it and to know the language of both. */
export function mentioned(type: PageType, { documentId, name, slug, locale }: Named, textIn: TextIn, urls: Urls) {
  return {
    '@id': urls.entity(type, documentId),
    name: textIn(name, locale) satisfies Text,
    mainEntityOfPage: pageIn(urls.page(type, slug, locale), locale),
  };
}

function pageIn(url: string, locale: string): MedicalWebPage {
  return { '@type': 'MedicalWebPage', '@id': url, url, inLanguage: locale };
}
