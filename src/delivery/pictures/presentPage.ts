import type { Core } from '@strapi/strapi';
import type { PagedType, PageOf } from '../../content';
import type { Reading } from '../../served';
import { readPage } from '../entries';

/**
 * The page of which a picture is made, by some of its members. A picture is shown, not redirected to: a former slug draws what it has become.
 *
 * @throws NotFoundError (404) with code `not-found`
 */
export async function presentPage<Uid extends PagedType>(
  strapi: Core.Strapi,
  uid: Uid,
  reading: Reading,
  asked: string,
  members: readonly string[],
): Promise<PageOf<Uid>> {
  const found = await readPage(strapi, uid, reading, asked, { members });
  return 'page' in found ? found.page : presentPage(strapi, uid, reading, found.movedTo, members);
}
