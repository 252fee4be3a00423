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

/** The picture is 360 units wide: on a phone of 320 CSS pixels, 12 units of text are 10.7 pixels high. */
export const PICTURE_WIDTH = 360;
export const MARGIN = 12;

const FACE = { width: 200, height: 236 };
const BODY = { width: 166, height: 392 };
const CAPTION = 22;

export const VIEWS: View[] = ['face', 'front', 'back'];

/**
 * Places the three views below the heading: the face on top, front and back side by side below it.
 *
 * @param top where the heading ends
 */
export function frames(top: number): Record<View, Frame> {
  const face = { ...FACE, x: (PICTURE_WIDTH - FACE.width) / 2, y: top + CAPTION };
  const y = face.y + face.height + CAPTION + 8;
  return {
    face,
    front: { ...BODY, x: MARGIN, y },
    back: { ...BODY, x: PICTURE_WIDTH - MARGIN - BODY.width, y },
  };
}

/** Size of a view in the units its figure is drawn in. */
export function sizeOf(view: View): { width: number; height: number } {
  return view === 'face' ? FACE : BODY;
}
