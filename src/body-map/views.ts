import type { InjectionSitePage } from '../content';

export type Marker = InjectionSitePage['markers'][number];
export type View = Marker['view'];

/** Where a view stands in the picture, in units of its view box. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The frames of the views that a picture shows. */
export type Frames = Partial<Record<View, Frame>>;

/** The picture is 360 units wide: on a phone of 320 CSS pixels, 12 units of text are 10.7 pixels high. */
export const PICTURE_WIDTH = 360;
export const MARGIN = 12;

const HEAD = { width: 200, height: 236 };
const BODY = { width: 166, height: 392 };
const SIZES: Readonly<Record<View, { width: number; height: number }>> = {
  face: HEAD,
  side: HEAD,
  front: BODY,
  back: BODY,
};

/** Two stand side by side. */
const COLUMN = 166;
/** What a view is wide that stands alone: there is room for numbers beside it. */
const ALONE: Readonly<Record<View, number>> = { face: 300, side: 300, front: 216, back: 216 };
const CAPTION = 22;
const ROW_GAP = 8;

/** In the order in which they are drawn: two heads, and below them two bodies. */
export const VIEWS = ['face', 'side', 'front', 'back'] as const satisfies readonly View[];

/**
 * Places views below the heading: the face and its side on top, front and back of the body below them; or one alone.
 *
 * @param top where the heading ends
 * @param only the view that is to be shown, all if left out
 * @returns the frames, in the order of the views, and where the lowest of them ends
 */
export function placeViews(top: number, only?: View): { frames: Frames; bottom: number } {
  if (only) return alone(top, only);
  const heads = top + CAPTION;
  const bodies = heads + scaledTo(COLUMN, 'face').height + ROW_GAP + CAPTION;
  const [left, right] = [MARGIN, PICTURE_WIDTH - MARGIN - COLUMN];
  const front = { ...scaledTo(COLUMN, 'front'), x: left, y: bodies };
  return {
    frames: {
      face: { ...scaledTo(COLUMN, 'face'), x: left, y: heads },
      side: { ...scaledTo(COLUMN, 'side'), x: right, y: heads },
      front,
      back: { ...scaledTo(COLUMN, 'back'), x: right, y: bodies },
    },
    bottom: front.y + front.height,
  };
}

function alone(top: number, view: View): { frames: Frames; bottom: number } {
  const size = scaledTo(ALONE[view], view);
  const frame = { ...size, x: (PICTURE_WIDTH - size.width) / 2, y: top + CAPTION };
  return { frames: { [view]: frame }, bottom: frame.y + frame.height };
}

function scaledTo(width: number, view: View): { width: number; height: number } {
  const own = sizeOf(view);
  return { width, height: (own.height * width) / own.width };
}

/** Size of a view in the units its figure is drawn in. */
export function sizeOf(view: View): { width: number; height: number } {
  return SIZES[view];
}
