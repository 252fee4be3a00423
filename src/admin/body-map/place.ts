import { BOUNDS, type Marker, VIEWS } from '../../body-map';

/** Where something is on a view, in fractions of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** Finer than a pixel of any screen, and still a number that somebody can read in the form. */
const DIGITS = 4;

/** What a first marker has, as a fraction of the view's width. */
const USUAL_RADIUS = 0.04;

/** How far an arrow key moves a marker, and with Shift. */
export const STEP = 0.01;
export const LARGE_STEP = 0.05;

/** Where on a view a pointer is; what is beside it is on its edge. */
export function pointIn(
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** The marker with its middle somewhere else, on the view in any case. */
export function movedTo<Place extends Marker>(marker: Place, { x, y }: Point): Place {
  return { ...marker, x: within('x', x), y: within('y', y) };
}

export function resizedTo<Place extends Marker>(marker: Place, radius: number): Place {
  return { ...marker, radius: within('radius', radius) };
}

export function grown<Place extends Marker>(marker: Place, steps: 1 | -1): Place {
  return resizedTo(marker, marker.radius + steps * STEP);
}

/** A new marker, as large as the last one on its view. */
export function newMarker(view: Marker['view'], point: Point, others: readonly unknown[]): Marker {
  const last = others.filter(isOnMap).findLast((marker) => marker.view === view);
  return movedTo({ view, x: 0, y: 0, radius: last?.radius ?? USUAL_RADIUS }, point);
}

/** Whether a marker of the form can be drawn; one that is being typed may lack a number, or have one out of range. */
export function isOnMap(value: unknown): value is Marker {
  const { view, x, y, radius } = (value ?? {}) as Partial<Record<keyof Marker, unknown>>;
  return VIEWS.some((one) => one === view) && fits('x', x) && fits('y', y) && fits('radius', radius);
}

function fits(name: keyof typeof BOUNDS, value: unknown): boolean {
  return typeof value === 'number' && value >= BOUNDS[name].min && value <= BOUNDS[name].max;
}

function within(name: keyof typeof BOUNDS, value: number): number {
  const { min, max } = BOUNDS[name];
  return Math.min(max, Math.max(min, Number(value.toFixed(DIGITS))));
}
