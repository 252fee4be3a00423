import type { Core } from '@strapi/strapi';
import type { PagedType, PageOf } from '../../content';
import type { Reading } from '../../served';
import { wholeShape } from '../representation';
import type { Use } from './question';
import { readEntry } from './read';
import { show } from './show';

/**
 * The whole page at an address, for resources that are made from it; see `readEntry`.
 *
 * @param made what is made of it: the approvals of which regions, or none; and what else. It does not depend on more
 */
export async function readPage<Uid extends PagedType>(
  strapi: Core.Strapi,
  uid: Uid,
  reading: Reading,
  address: string,
  { approvals, ...use }: { approvals?: { regions: readonly string[] | undefined } } & Use = {},
): Promise<{ page: PageOf<Uid>; reading: Reading } | { movedTo: string }> {
  const { derived = [], ...query } = wholeShape(uid);
  const question = {
    uid,
    reading,
    query,
    derived: derived.filter((name) => approvals || name !== 'approvals'),
    regions: approvals?.regions,
    use,
    isUsual: true,
  };
  const found = await readEntry(strapi, question, address);
  if ('movedTo' in found) return found;
  return { page: show(strapi, question, found.entry, 'full') as unknown as PageOf<Uid>, reading: found.reading };
}
