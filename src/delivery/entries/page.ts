import type { Core } from '@strapi/strapi';
import type { ConditionPage, InjectionSitePage, TreatmentPage } from '../contract';
import type { Reading } from '../locale-rule';
import { PAGES } from '../representation';
import { readEntry } from './read';
import { show } from './show';

/** Types that have pages, and what their pages are. */
export interface Pages {
  'api::condition.condition': ConditionPage;
  'api::treatment.treatment': TreatmentPage;
  'api::injection-site.injection-site': InjectionSitePage;
}

export type PagedType = keyof Pages;

/** The whole page at an address, for resources that are made from it; see `readEntry`. */
export async function readPage<Uid extends PagedType>(
  strapi: Core.Strapi,
  uid: Uid,
  reading: Reading,
  address: string,
): Promise<{ page: Pages[Uid] } | { movedTo: string }> {
  const { derived = [], ...query } = PAGES[uid] ?? { populate: {} };
  const question = { uid, reading, query, derived, region: undefined };
  const found = await readEntry(strapi, question, address);
  if ('movedTo' in found) return found;
  return { page: show(strapi, question, found.entry, 'full') as unknown as Pages[Uid] };
}
