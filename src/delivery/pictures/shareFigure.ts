import {
  element,
  type Frame,
  figure,
  LIGHT,
  type Marker,
  type Markup,
  plainStyleSheet,
  sizeOf,
  VIEWS,
  type View,
} from '../../body-map';

/** What Open Graph's readers show whole: 1.91 to 1, as most of them advise. */
const SHARE_SIZE = { width: 1200, height: 630 };
/** A band in the site's colour, along the lower edge. */
const BAND = 14;
/** What a picture has room in. */
export const ROOM: Frame = { x: 0, y: 0, width: SHARE_SIZE.width, height: SHARE_SIZE.height - BAND };
const MARGIN = 28;
/** What is free at each side of a row: there is room for the clinic's mark in it. */
const ASIDE = 138;

/** The ground that a picture is laid on. */
export function shareGround(): Markup {
  return picture();
}

/**
 * The figure with marked places, in the views in which there are any, or in all.
 *
 * @param markers of all sites together: there are no names beside them, and so no numbers
 */
export function shareFigure(markers: readonly Marker[]): Markup {
  const marked = VIEWS.filter((view) => markers.some((marker) => marker.view === view));
  const frames = inARow(marked.length > 0 ? marked : VIEWS);
  return picture(
    ...frames.map(([view, frame]) => figure(view, frame)),
    ...frames.flatMap(([view, frame]) => markers.filter((one) => one.view === view).flatMap((one) => spot(one, frame))),
  );
}

function picture(...drawn: Markup[]): Markup {
  const { width, height } = SHARE_SIZE;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'body-map', width, height, viewBox: `0 0 ${width} ${height}` },
    plainStyleSheet(LIGHT),
    element('rect', { class: 'ground', width, height }),
    ...drawn,
    element('rect', { class: 'badge', 'stroke-width': 0, y: height - BAND, width, height: BAND }),
  );
}

/** Views side by side, of one height, as large as there is room for. */
function inARow(views: readonly View[]): [View, Frame][] {
  const room = { width: ROOM.width - 2 * ASIDE, height: ROOM.height - MARGIN };
  const broad = views.map((view) => sizeOf(view).width / sizeOf(view).height);
  const height = Math.min(room.height, room.width / broad.reduce((sum, one) => sum + one, 0));
  const whole = broad.reduce((sum, one) => sum + one * height, 0);
  let x = (SHARE_SIZE.width - whole) / 2;
  return views.map((view, at): [View, Frame] => {
    const frame = { x, y: (ROOM.height + MARGIN - height) / 2, width: (broad[at] ?? 0) * height, height };
    x += frame.width;
    return [view, frame];
  });
}

function spot({ x, y, radius }: Marker, frame: Frame): Markup[] {
  const middle = { cx: frame.x + x * frame.width, cy: frame.y + y * frame.height };
  const r = Math.max(radius * frame.width, 9);
  return [
    element('circle', { class: 'area', ...middle, r }),
    element('circle', { class: 'badge', ...middle, r: r * 0.45 }),
  ];
}
