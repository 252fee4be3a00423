import { entryAddress } from '../addresses.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { pictureToken } from '../preview.js';
import { pendingTag, served } from './served.js';

/**
 * The body map with the list of the sites it marks.
 *
 * @param {Record<string, string>} subject whose sites are marked, for example `{ condition: 'hyperhidrosis' }`
 * @param {object[]} sites summaries with `bodyRegion`
 */
export function bodyMap(visit, subject, sites) {
  return element(
    'div',
    { class: 'body-map' },
    mapFigure(
      visit,
      subject,
      sites.map(({ name }) => name),
    ),
    siteList(visit, sites),
  );
}

export function mapFigure({ locale, messages }, subject, names) {
  const source = `/api/body-map.svg?${new URLSearchParams({ ...subject, locale, ...pictureToken() })}`;
  return element(
    'figure',
    { class: 'body-map-figure' },
    element('img', {
      src: source,
      alt: messages.bodyMapAlt(names.join(', ')),
      loading: 'lazy',
      // The list of the sites says the same.
      onerror: ({ target }) => target.parentElement.remove(),
    }),
  );
}

/** Sites, each with the part of the body it lies in. */
export function siteList(visit, sites) {
  const { locale, messages } = visit;
  return element(
    'ul',
    { class: 'site-list' },
    sites.map((site) =>
      element(
        'li',
        {},
        served(
          visit,
          site.locale,
          element('a', { href: entryAddress('injection-sites', site.slug, locale), ...kept(site, 'name') }, site.name),
        ),
        element('span', { class: 'site-region' }, messages.bodyRegions[site.bodyRegion]),
        pendingTag(visit, site.locale),
      ),
    ),
  );
}
