import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Settings } from '../../../config/settings';
import type { Marker } from '../../body-map';
import { dependOnFiles } from '../../changes';
import type { PagedType } from '../../content';
import { checkedParameters, languageParameters } from '../../parameters';
import { readingOf } from '../../served';
import type { Context } from '../context';
import { drawable } from './drawable';
import { localFile } from './localFile';
import { presentPage } from './presentPage';
import { rasterized } from './rasterized';

const parameters = z.object(languageParameters);

/** What of a page its picture is made of. */
const MEMBERS = ['image', 'markers', 'injectionSites'] as const satisfies (keyof Pictured)[];

interface Pictured {
  image?: { url: string } | null;
  markers?: Marker[];
  injectionSites?: { markers: Marker[] }[];
}

/**
 * Answers `GET /api/{type}/{address}/image.png`: the picture by which a page is shared (`og:image`), 1200 by 630 pixels,
 * as social networks ask for it. It is that of the page where there is a file of it here that can be drawn, and the
 * figure with the page's injection sites for any other one; with the clinic's mark.
 *
 * Nothing is written on it: servers need not have any font, and would draw a name as empty boxes, or not at all. Fonts
 * for every script that a page may be translated into are larger than this whole project, and letters of many of them
 * have to be joined by a shaper, too. Who shares a page shows its title, in `og:title`, beside the picture anyway.
 *
 * @throws NotFoundError (404) with code `not-found`, ValidationError (400) for wrong parameters
 */
export async function respondWithSharePicture(strapi: Core.Strapi, uid: PagedType, context: Context): Promise<Buffer> {
  const reading = await readingOf(strapi, checkedParameters(parameters, context.query));
  const page: Pictured = await presentPage(strapi, uid, reading, String(context.params.id), MEMBERS);
  const { mark } = strapi.config.get<Settings>('settings').clinic;
  const [picture, logo] = await Promise.all(
    [page.image?.url, mark ?? undefined].map(async (at) => drawable(await localFile(strapi.dirs.static.public, at))),
  );
  dependOnFiles(strapi);
  const markers = page.markers ?? (page.injectionSites ?? []).flatMap((site) => site.markers);
  context.type = 'image/png';
  return rasterized({ picture, logo, markers });
}
