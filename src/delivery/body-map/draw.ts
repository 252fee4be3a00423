import {
  element,
  figure,
  frames,
  language,
  MARGIN,
  type Marker,
  type Markup,
  PICTURE_WIDTH,
  styleSheet,
  text,
  VIEWS,
} from '../../body-map';
import { primaryLanguage } from '../../locales';
import { LINE, legendRows, NAME_X, wrapped } from './legend';
import { messagesFor } from './messages';
import { BADGE, type Circle, type Placed, placeNumbers } from './numbers';

export type { Marker } from '../../body-map';

/** An injection site as the picture shows it; `locale` is the language its name is served in. */
export interface BodyMapSite {
  documentId: string;
  slug: string;
  name: string;
  locale: string;
  markers: Marker[];
}

/** What the picture is drawn from. */
export interface BodyMap {
  /** In the order of their numbers. */
  sites: BodyMapSite[];
  /** Language of the picture, a BCP 47 tag. */
  locale: string;
  /** Name of the condition or treatment whose sites these are. */
  subject?: string;
}

const HEADING_LINE = 21;

/**
 * Draws injection sites on a human figure: numbered markers on a face and a body from the front and the back, and a
 * legend that names the numbers.
 *
 * @returns a standalone SVG document without scripts and references, 360 units wide, as high as its legend needs
 */
export function bodyMapSvg({ sites, locale, subject }: BodyMap): string {
  const { messages, spoken } = messagesFor(locale);
  const own = language(sameLanguage(spoken, locale) ? undefined : spoken);
  const title = subject ? `${messages.injectionSites}: ${subject}` : messages.injectionSites;
  const heading = wrapped(title, (PICTURE_WIDTH - 2 * MARGIN) / 17);
  const views = frames(12 + heading.length * HEADING_LINE);
  const legendTop = views.front.y + views.front.height + 20;
  const legend = legendRows(
    sites.map(({ name }) => name),
    legendTop,
  );
  const height = Math.ceil(legend.bottom + (sites.length > 0 ? 8 : -8));
  const placed = placeNumbers(
    sites.flatMap(({ markers }) => markers),
    views,
  );

  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'body-map',
      viewBox: `0 0 ${PICTURE_WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'body-map-title body-map-desc',
      ...language(locale),
    },
    element('title', { id: 'body-map-title', ...own }, text(title)),
    element(
      'desc',
      { id: 'body-map-desc', ...own },
      text(messages.describe(sites.map(({ name }, at) => `${at + 1} ${name}`))),
    ),
    styleSheet(),
    element('rect', { class: 'ground', width: PICTURE_WIDTH, height, rx: 10 }),
    ...heading.map((line, at) =>
      element('text', { class: 'heading', x: MARGIN, y: 26 + at * HEADING_LINE, ...own }, text(line)),
    ),
    ...VIEWS.flatMap((view) => [
      element(
        'text',
        { class: 'caption', x: views[view].x + views[view].width / 2, y: views[view].y - 8, ...own },
        text(messages[view]),
      ),
      figure(view, views[view]),
    ]),
    ...sites.map((site, at) => {
      const before = sites.slice(0, at).reduce((sum, { markers }) => sum + markers.length, 0);
      return siteGroup(site, at + 1, placed.slice(before, before + site.markers.length), locale);
    }),
    ...legend.rows.flatMap(({ lines, y }, at) => legendRow(at + 1, lines, y, foreign(sites[at]?.locale, locale))),
  );
}

function siteGroup(site: BodyMapSite, number: number, placed: Placed[], locale: string): Markup {
  return element(
    'g',
    { class: 'site', id: `site-${site.slug}`, role: 'img', ...language(foreign(site.locale, locale)) },
    element('title', {}, text(site.name)),
    ...placed.map(({ area }) => element('circle', { class: 'area', ...circle(area) })),
    ...placed.flatMap(leader),
    ...placed.flatMap(({ badge }) => numbered(number, badge)),
  );
}

function leader({ area, badge }: Placed): Markup[] {
  const distance = Math.hypot(badge.x - area.x, badge.y - area.y);
  if (distance <= area.radius + badge.radius) return [];
  const at = (length: number) => ({
    x: area.x + ((badge.x - area.x) * length) / distance,
    y: area.y + ((badge.y - area.y) * length) / distance,
  });
  const [from, to] = [at(area.radius), at(distance - badge.radius)];
  return [element('line', { class: 'leader', x1: from.x, y1: from.y, x2: to.x, y2: to.y })];
}

function legendRow(number: number, lines: string[], y: number, locale: string | undefined): Markup[] {
  return [
    ...numbered(number, { x: MARGIN + BADGE, y, radius: BADGE }),
    element(
      'text',
      { class: 'name', x: NAME_X, y: y + 5, ...language(locale) },
      ...lines.map((line, at) => element('tspan', { x: NAME_X, dy: at === 0 ? 0 : LINE }, text(line))),
    ),
  ];
}

function numbered(number: number, badge: Circle): Markup[] {
  return [
    element('circle', { class: 'badge', ...circle(badge) }),
    element('text', { class: 'number', x: badge.x, y: badge.y + 4.2 }, text(`${number}`)),
  ];
}

function circle({ x, y, radius }: Circle): { cx: number; cy: number; r: number } {
  return { cx: x, cy: y, r: radius };
}

function foreign(locale: string | undefined, picture: string): string | undefined {
  return locale === picture ? undefined : locale;
}

function sameLanguage(spoken: string, locale: string): boolean {
  return primaryLanguage(locale) === spoken;
}
