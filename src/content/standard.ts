import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { type Derived, searched, shapeOf, unsearched } from './member';
import type { Seen } from './nested';
import { instant, text } from './values';

/** What every entry or every localized entry has, and how one is shown in another. */

/** Kept by Strapi for every entry. */
export const documentId = text({ description: 'Identifies the document in every language.' });
export const locale = text({ description: 'The language this text is served in.', examples: ['fr'] });
export const dates = {
  createdAt: instant(),
  updatedAt: instant({ description: 'When the served text was last changed.' }),
  publishedAt: {
    ...instant(),
    shape: z.iso.datetime().nullable().meta({ description: 'When the served text was published; null in a draft.' }),
  },
};

const slug = unsearched(text({ description: 'The address of the document in this language.' }));

const segmentLocales = {
  is: 'derived',
  from: 'segmentLocales',
  shape: z.array(z.object({ path: z.string(), locale: locale.shape }).meta({ id: 'SegmentLocale' })).meta({
    description:
      'Parts of the text that are in another language than `locale`, of those that are shown here: their translation is outdated and they matter for safety. Paths into the text; blocks of rich text carry `locale` themselves. Empty where all is in one language.',
  }),
} as const satisfies Derived;

/** Every localized entry, wherever it stands. */
export const address = { documentId, locale, slug, name: searched('A', text()), segmentLocales };

export const summary = searched('C', text());

export const alternates = {
  is: 'derived',
  from: 'alternates',
  shape: z.array(
    z
      .object({ locale: locale.shape, slug: slug.shape })
      .meta({ id: 'Alternate', description: 'A language in which the document is published, for hreflang.' }),
  ),
} as const satisfies Derived;

const summaryShape = shapeOf({ ...address, summary }).meta({
  id: 'Summary',
  description: 'An entry, as others point to it.',
});

const referenceShape = shapeOf(address).meta({
  id: 'Reference',
  description: 'The address and name of a document in the language it is served in.',
});

/** Entries as pages point to them. */
export function summaryOf(uid: UID.ContentType): Seen<typeof summaryShape> {
  return { uid, members: { ...address, summary }, shape: summaryShape };
}

/** Entries as facts name them. */
export function referenceTo(uid: UID.ContentType): Seen<typeof referenceShape> {
  return { uid, members: address, shape: referenceShape };
}
