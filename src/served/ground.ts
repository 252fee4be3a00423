import type { Core } from '@strapi/strapi';
import { aheadOf, pastOf } from '../history';
import { quoted } from '../schemas';
import { AHEAD, PAST, SERVED, statusSetting, VERSION } from './settings';

/** What the views of what is served stand on: the tables as they are, or as they were. The rule is the same. */
export interface Ground {
  /** Schema of the views. */
  schema: string;
  /** SQL of the rows of a table of Strapi's. */
  stored: (table: string) => string;
  /** SQL of what is shown instead of outdated translations. */
  replaced: string;
  formerSlugs: string;
  /** SQL of whether a row of a type with drafts has the status that is read. */
  hasStatus: (row: string) => string;
}

const published = `(current_setting('${statusSetting(VERSION)}') = 'published')`;

/** What there is. */
export const PRESENT: Ground = {
  schema: SERVED,
  stored: (table) => `public.${quoted(table)}`,
  replaced: 'translation.replaced',
  formerSlugs: 'addresses.former_slugs',
  hasStatus: (row) => `(${row}.published_at is not null) = ${published}`,
};

/** What there was at the moment that is read: of drafts, nothing was kept. */
export function past(strapi: Core.Strapi): Ground {
  const { table, replaced, formerSlugs } = pastOf(strapi);
  return { schema: PAST, stored: table, replaced, formerSlugs, hasStatus: () => published };
}

/** What there will be once something is published, as it was rehearsed. */
export function ahead(strapi: Core.Strapi): Ground {
  const { table, replaced, formerSlugs } = aheadOf(strapi);
  return { schema: AHEAD, stored: table, replaced, formerSlugs, hasStatus: () => published };
}
