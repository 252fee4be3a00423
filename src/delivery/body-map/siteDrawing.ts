import type { Marker, View } from '../../body-map';
import type { InjectionSitePage } from '../../content';
import type { BodyMapSite } from './bodyMap';
import { layOut } from './layOut';
import { describeSite } from './messages';

/** Where two views show as much, the one that shows it larger and less hidden. */
const CLOSEST_FIRST: readonly View[] = ['side', 'face', 'front', 'back'];

/**
 * The picture of an injection site's page: where it is drawn, and what a page has to know before it is. Null for a site
 * that is marked nowhere.
 *
 * @param site in the language it is served in
 * @param locale the language that was asked for: that of the picture
 */
export function siteDrawing(site: BodyMapSite, locale: string): InjectionSitePage['image'] {
  const view = bestView(site.markers);
  if (!view) return null;
  const { width, height, messages, spoken } = layOut({ sites: [site], locale, subject: site.name, view });
  return {
    url: `/api/body-map.svg?${new URLSearchParams({ injectionSite: site.slug, view, locale })}`,
    width,
    height,
    alternativeText: describeSite(messages, view, site.name),
    caption: null, // it is within the picture
    locale: spoken,
  };
}

/** The view in which most places of a site are marked; what is there on both sides is one place. */
export function bestView(markers: readonly Marker[]): View | undefined {
  const places = (view: View) =>
    new Set(markers.flatMap((one) => (one.view === view ? [`${Math.abs(one.x - 0.5).toFixed(3)} ${one.y}`] : []))).size;
  const seen = CLOSEST_FIRST.filter((view) => places(view) > 0);
  return seen.reduce<View | undefined>(
    (best, view) => (best === undefined || places(view) > places(best) ? view : best),
    undefined,
  );
}
