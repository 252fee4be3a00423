import { z } from 'zod';
import { optional, unsearched } from './member';
import { component } from './nested';
import { enumeration, languageOf, number, richText, text } from './values';

/** The components of src/components that public types hold. */

const KEY = { key: 'tells one part from another across languages; of no use outside' };

export const code = component(
  'fact.code',
  { id: 'Code', description: 'A code of a public terminology, for example ICD-10-CM L74.510.' },
  {
    system: unsearched(text()),
    value: text(),
    label: unsearched(optional(text())),
    labelLocale: unsearched(optional(languageOf('label'))),
  },
);

/** A fact that is said in words: once for each language, or in the one language that it was said in. */
export const wording = component(
  'fact.wording',
  { id: 'Wording', description: 'A short text and its language.' },
  { locale: text({ description: 'The language of the text.', examples: ['fr'] }), text: text() },
);

export const emergencyNumber = component(
  'fact.emergency-number',
  { id: 'EmergencyNumber', description: 'Whom to call in an emergency.' },
  { region: text({ description: 'ISO 3166-1 country code, or EU.', examples: ['GB'] }), number: text() },
);

export const marker = component(
  'fact.marker',
  { id: 'Marker', description: 'A place on the body map, as fractions of the width and height of its view.' },
  {
    view: enumeration(['front', 'back', 'face', 'side']),
    x: number(z.number().min(0).max(1)),
    y: number(z.number().min(0).max(1)),
    radius: number(),
  },
);

export const synonym = component('text.synonym', {}, { name: text() }, KEY);

export const faq = component('text.faq', { id: 'Faq' }, { question: text(), answer: richText() }, KEY);

export const safety = component(
  'text.safety',
  { id: 'Safety' },
  {
    boxedWarning: richText(),
    commonSideEffects: richText(),
    contraindications: richText(),
    whenToSeekHelp: richText(),
  },
);

export const seo = component(
  'text.seo',
  {
    id: 'Seo',
    description: "Title and description for search engines; the entry's name and summary if it has none.",
  },
  { title: text(), description: text() },
);
