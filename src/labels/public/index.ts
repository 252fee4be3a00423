import { primaryLanguage } from '../../locales';
import { SECTION_TITLES, type Section } from '../sections';
import { GERMAN } from './de';
import { ENGLISH, type PublicLabels } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';

const LABELS: Readonly<Record<string, PublicLabels>> = { en: ENGLISH, es: SPANISH, fr: FRENCH, de: GERMAN };

/** What front ends write beside the content, in one language. */
export interface Labelled extends Omit<PublicLabels, 'sections'> {
  /** The language that they are in. */
  locale: string;
  /** Titles of the sections of pages, by where their text is. */
  sections: PublicLabels['sections'] & Readonly<Record<Section, string>>;
}

/** The labels in the first language of a chain that has any, or else in English. */
export function labelsFor(chain: readonly string[]): Labelled {
  const locale = chain.map(primaryLanguage).find((language) => Object.hasOwn(LABELS, language)) ?? 'en';
  const { types, values, sections } = LABELS[locale] ?? ENGLISH;
  const titles = SECTION_TITLES[locale] as Readonly<Record<Section, string>>;
  return { locale, types, values, sections: { ...titles, ...sections } };
}
