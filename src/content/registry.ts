import type { UID } from '@strapi/strapi';
import type { z } from 'zod';
import { approval } from './approval';
import { clinician } from './clinician';
import { condition } from './condition';
import type { Fact } from './fact';
import { guide } from './guide';
import { injectionSite } from './injectionSite';
import type { Hidden } from './member';
import type { Page } from './page';
import { source } from './source';
import { treatment } from './treatment';

/** The one list of what is public: whoever adds a type adds a line here. */

/** Types with pages. */
export const PAGES = [condition, treatment, injectionSite, guide] as const;

/** Types of facts of their own. */
export const FACTS = [approval, source, clinician] as const;

/** Content types of this project that nobody outside reads, with the reason. */
export const NOT_PUBLIC: Hidden = { 'api::glossary-entry.glossary-entry': 'terms, for translators' };

type PageDescription = (typeof PAGES)[number];

/** Uids of the types with pages. */
export type PagedType = PageDescription['uid'];

/** The same types by the names that front ends know. */
export type PageType = PageDescription['type'];

/** A whole page of a type. */
export type PageOf<Uid extends PagedType> = z.infer<Extract<PageDescription, { uid: Uid }>['shape']>;

export type PublicType = PagedType | (typeof FACTS)[number]['uid'];

/** The content types that everybody may read. */
export const PUBLIC_TYPES: readonly PublicType[] = [...PAGES, ...FACTS].map(({ uid }) => uid);

export type Description = Page | Fact;

export const DESCRIPTIONS: readonly Description[] = [...PAGES, ...FACTS];

/** The description of a public type, by its uid. */
export function descriptionOf(uid: UID.Schema): Description | undefined {
  return DESCRIPTIONS.find((description) => description.uid === uid);
}

/** The description of a type with pages, by its uid. */
export function pageDescription(uid: UID.Schema): Page | undefined {
  return PAGES.find((description) => description.uid === uid) as Page | undefined;
}
