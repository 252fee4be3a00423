import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks a picture that says nothing to who cannot see it, in the language of the page.
 * Source: WCAG 2.2, success criterion 1.1.1.
 */
export const alternativeText: Rule = {
  id: 'alternative-text',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'Who cannot see a picture must be told what it shows, in the language of the page (WCAG 2.2, 1.1.1).',
  check: ({ pictures }) =>
    pictures
      .filter((picture) => picture.alternativeText.trim() === '')
      .map(({ path }) => ({ path, message: 'The picture has no alternative text; say in a sentence what it shows.' })),
};
