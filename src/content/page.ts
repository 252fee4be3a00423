import type { UID } from '@strapi/strapi';
import type { z } from 'zod';
import { code, seo } from './components';
import { type About, type Derived, type Hidden, type Members, type Parts, type Shapes, shapeOf } from './member';
import { part, parts } from './nested';
import { smallPicture } from './picture';
import { address, alternates, dates, summary } from './standard';

/** A localized type with an address for each entry, where its page is. */
export interface Page<
  Uid extends UID.ContentType = UID.ContentType,
  Type extends string = string,
  Of extends Members = Members,
> {
  is: 'page';
  uid: Uid;
  /** Its name in search, in addresses of the front end and in structured data. */
  type: Type;
  /** Its address below /api, and what its lists are called. */
  path: string;
  /** Its name in OpenAPI and GraphQL. */
  id: string;
  /** What an entry is, in one sentence. */
  description: string;
  /** Its chapter of the documentation. */
  chapter: Chapter;
  members: Of;
  hidden: Hidden;
  /** One line of a list. */
  line: Line;
  /** The whole page: what a single entry is without any parameter. */
  shape: z.ZodObject<Shapes<Of>>;
}

interface Chapter {
  name: string;
  what: string;
  /** A slug to try. */
  example: string;
}

interface Line {
  members: Members;
  shape: z.ZodObject;
}

interface Said<Uid, Type, Of> {
  uid: Uid;
  type: Type;
  path: string;
  id: string;
  description: string;
  chapter: Chapter;
  members: Of;
  hidden?: Hidden;
  line: Line;
}

/** Texts for search engines: the entry's name and summary, for nobody has written others. */
const seoOfEntry = { is: 'derived', from: 'seo', shape: seo.shape } as const satisfies Derived;

/** The same where editors may write others, in attribute `seo`. */
export const seoText = { ...seoOfEntry, stored: { ...part(seo), optional: true, weight: 'none' } satisfies Parts };

/** The attribute of every page with the words by which people look for it. */
export const SEARCH_WORDS = 'searchWords';

const first = { ...address, summary };
const last = { alternates, ...dates };

type Whole<Of> = typeof first & typeof last & { seo: typeof seoOfEntry } & Of;

/**
 * Describes a type with pages; members that every page has are added. Answers have values in the order of the model, and
 * what is nested in the order given here.
 */
export function page<const Uid extends UID.ContentType, const Type extends string, Of extends Members>({
  hidden: unseen = {},
  ...said
}: Said<Uid, Type, Of>): Page<Uid, Type, Whole<Of>> {
  const hidden = { [SEARCH_WORDS]: 'pages are found by them, and do not show them', ...unseen };
  const seo = 'seo' in said.members ? {} : { seo: seoOfEntry };
  const members = { ...first, ...said.members, ...seo, ...last } as unknown as Whole<Of>;
  const { id, description } = said;
  return { is: 'page', ...said, hidden, members, shape: shapeOf(members).meta({ id, description }) };
}

/** One line of a list: the address, name and summary, and what the type adds to them. */
export function line<Of extends Members>(about: About, members: Of) {
  const whole = { ...address, summary, ...members };
  return { members: whole, shape: shapeOf(whole).meta(about) };
}

/** That of conditions and treatments. */
export const illustratedLine = line({ id: 'ListEntry' }, { codes: parts(code), image: smallPicture });
