import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PAGES, type PagedType } from '../../content';
import { contentError } from '../../errors';
import { checkedParameters, languageParameters } from '../../parameters';
import { localeMeta, readingAt } from '../../served';
import { type Ability, languagesOf } from '../../strapi';
import type { Context } from '../context';
import { movedFrom, readPage, readRegion } from '../entries';
import { readMoment } from './moment';

const parameters = z.object({ ...languageParameters, region: z.unknown().optional(), at: z.unknown().optional() });

/**
 * Answers a page as front ends got it at a moment, byte for byte: with the languages, addresses, facts and withheld
 * segments of then, and with what was due for review on that day. The form of the answer, the chains of languages and
 * the interval of reviews are those of today: they are set by this version and its operator, not written by editors.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `unknown-locale`
 * @throws PolicyError (403) with code `forbidden` for somebody who may not read entries of the type
 * @throws NotFoundError (404) with code `not-found` where nothing was served then, or `before-the-record`
 */
export async function respondAsItWas(strapi: Core.Strapi, context: Context): Promise<void> {
  context.set('Cache-Control', 'private, no-store');
  const uid = typeAt(String(context.params.path));
  assertMayRead(strapi, context, uid);
  const { at: asked, region, ...languages } = checkedParameters(parameters, context.query);
  const narrowed = readRegion(region);
  const at = await readMoment(strapi, asked);
  const address = String(context.params.address);
  const found = await readPage(strapi, uid, await readingAt(strapi, languages, at), address, {
    approvals: { regions: narrowed },
  });
  context.body =
    'movedTo' in found
      ? movedFrom(context, address, found.movedTo)
      : { data: found.page, meta: { locale: localeMeta(found.reading) } };
}

function typeAt(path: string): PagedType {
  const page = PAGES.find((one) => one.path === path);
  if (page) return page.uid;
  const paths = PAGES.map((one) => one.path).join(', ');
  throw contentError(404, 'not-found', `There are no pages at "${path.slice(0, 100)}"; there are at ${paths}.`);
}

function assertMayRead(strapi: Core.Strapi, { state }: Context, uid: PagedType): void {
  const languages = languagesOf((state as { userAbility: Ability }).userAbility, 'read', uid);
  if (languages === 'every' || languages.size > 0) return;
  const type = strapi.contentType(uid).info.displayName.toLowerCase();
  throw contentError(403, 'forbidden', `Your role may not read ${type} entries.`);
}
