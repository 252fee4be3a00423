import { element, figure, language, MARGIN, type Markup, styleSheet, text, VIEWS } from '../../body-map';
import { directionOf, primaryLanguage } from '../../locales';
import type { BodyMap, BodyMapSite } from './bodyMap';
import { HEADING_LINE, layOut } from './layOut';
import { LINE, NAME_X } from './legend';
import { describe } from './messages';
import { BADGE, type Circle, type Placed, placeNumbers } from './numbers';
import { beginning, fromStart } from './text';

/**
 * Draws injection sites on a human figure: numbered markers on a face from the front and the side and on a body from the
 * front and the back, or on one of these, and a legend that names the numbers.
 *
 * @returns a standalone SVG document without scripts and references, 360 units wide, as high as its legend needs
 */
export function bodyMapSvg(map: BodyMap): string {
  const { name, locale, view } = map;
  const { width, height, messages, spoken, title, heading, frames, sites, legend } = layOut(map);
  const own = language(sameLanguage(spoken, locale) ? undefined : spoken);
  const isRightToLeft = directionOf(locale) === 'rtl';
  const turned = directionOf(spoken) === directionOf(locale) ? {} : { direction: directionOf(spoken) };
  const markers = sites.map((site) => site.markers);
  const placed = placeNumbers(markers.flat(), frames);
  const ids = { title: `${name}_title`, desc: `${name}_desc` };

  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'body-map',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${ids.title} ${ids.desc}`,
      ...(isRightToLeft && { direction: 'rtl' }),
      ...language(locale),
    },
    element('title', { id: ids.title, ...own }, text(title)),
    element(
      'desc',
      { id: ids.desc, ...own },
      text(
        describe(
          messages,
          view,
          sites.map((site) => site.name),
        ),
      ),
    ),
    styleSheet(),
    element('rect', { class: 'ground', width, height, rx: 10 }),
    ...heading.map((line, at) =>
      element(
        'text',
        { class: 'heading', ...beginning(MARGIN, spoken, locale), y: 26 + at * HEADING_LINE, ...own },
        text(line),
      ),
    ),
    ...VIEWS.flatMap((one) => {
      const frame = frames[one];
      if (!frame) return [];
      const caption = { class: 'caption', x: frame.x + frame.width / 2, y: frame.y - 8, ...turned, ...own };
      return [element('text', caption, text(messages.views[one])), figure(one, frame)];
    }),
    ...sites.map((site, at) => {
      const before = markers.slice(0, at).flat().length;
      return siteGroup(name, site, at + 1, placed.slice(before, before + site.markers.length), locale);
    }),
    ...legend.flatMap(({ lines, y }, at) => legendRow(at + 1, lines, y, sites[at]?.locale ?? locale, locale)),
  );
}

function siteGroup(picture: string, site: BodyMapSite, number: number, placed: Placed[], locale: string): Markup {
  return element(
    'g',
    {
      class: 'site',
      id: `${picture}_site_${site.slug}`,
      'data-document-id': site.documentId,
      role: 'img',
      ...language(foreign(site.locale, locale)),
    },
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

function legendRow(number: number, lines: string[], y: number, spoken: string, picture: string): Markup[] {
  const at = beginning(NAME_X, spoken, picture);
  return [
    ...numbered(number, { x: fromStart(MARGIN + BADGE, picture), y, radius: BADGE }),
    element(
      'text',
      { class: 'name', ...at, y: y + 5, ...language(foreign(spoken, picture)) },
      ...lines.map((line, index) => element('tspan', { x: at.x, dy: index === 0 ? 0 : LINE }, text(line))),
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
