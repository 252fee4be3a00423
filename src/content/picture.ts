import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { type Derived, from, optional, type Picture, unsearched, type Value } from './member';
import { integer, text } from './values';

/** Pictures: a file of Strapi's upload plugin, with texts in the language of the entry that shows it. */

export const FILE = 'plugin::upload.file' as UID.ContentType;

/** What of a file front ends may ask about: not where and how it is stored. */
export const FILE_MEMBERS: Readonly<Record<string, Value>> = {
  name: text(),
  alternativeText: optional(text()),
  caption: optional(text()),
  width: optional(integer()),
  height: optional(integer()),
  formats: { is: 'value', kind: 'structured', keptAs: ['json'], optional: true, shape: z.unknown() },
  ext: optional(text()),
  mime: text(),
  size: { is: 'value', kind: 'number', keptAs: ['decimal'], optional: false, shape: z.number() },
  url: text(),
};

/** What a picture shows. */
export const SHOWN_OF_PICTURES = ['url', 'width', 'height', 'alternativeText', 'caption'] as const;

/** What of a file is read for a picture that has these texts. */
export function readOfFiles(texts: readonly string[]): string[] {
  return [...SHOWN_OF_PICTURES.filter((name) => !TEXTS.includes(name) || texts.includes(name)), 'formats'];
}

const TEXTS: readonly string[] = ['alternativeText', 'caption'];

const alternativeText = from('imageAlternativeText', unsearched(optional(text())));
const caption = from('imageCaption', unsearched(optional(text())));

const url = z.string().meta({ format: 'uri-reference' });

const ofFile = { url, width: z.int().nullable(), height: z.int().nullable() };

const image = z
  .object({ ...ofFile, alternativeText: alternativeText.shape, caption: caption.shape })
  .meta({ id: 'Image', description: 'A picture with its text in the served language; `url` may be relative.' });

/** A picture that is drawn of an entry when somebody looks at it: no file, so that it is never another than the facts. */
export const drawing = {
  is: 'derived',
  from: 'drawing',
  shape: z
    .object({
      url,
      width: z.int(),
      height: z.int(),
      alternativeText: z.string(),
      caption: z.string().nullable(),
      locale: z.string().meta({ description: 'The language of its words: English where it has none of its own.' }),
    })
    .nullable()
    .meta({
      id: 'Drawing',
      description:
        'A picture that is drawn of the page, in SVG; `url` is relative to this API. Null where nothing is marked.',
    }),
} as const satisfies Derived;

const thumbnail = z.object({ ...ofFile, alternativeText: alternativeText.shape }).meta({ id: 'Thumbnail' });

function pictureOf<Shape extends z.ZodType>(shape: Shape, texts: Picture['texts']): Picture<z.ZodNullable<Shape>> {
  return { is: 'picture', texts, shape: shape.nullable() };
}

/** A page's picture, in attributes `image`, `imageAlternativeText` and `imageCaption`. */
export const picture = pictureOf(image, { alternativeText, caption });

/** The same in a list. */
export const smallPicture = pictureOf(thumbnail, { alternativeText });
