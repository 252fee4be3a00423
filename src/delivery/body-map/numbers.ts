import { type Frame, type Frames, type Marker, PICTURE_WIDTH } from '../../body-map';

interface Point {
  x: number;
  y: number;
}

export interface Circle extends Point {
  radius: number;
}

/** A marker as drawn: the injected area and the badge that carries its number, in units of the picture. */
export interface Placed {
  area: Circle;
  badge: Circle;
}

/** Radius of a badge; two digits fit in. */
export const BADGE = 9.5;
const GAP = 1.5;

// Outward first, so that numbers stand beside the body, then ever further from straight outward.
const TURNS = [0, -30, 30, -60, 60, -90, 90, -120, 120, -150, 150, 180];
// From the edge of the area to the badge's; the first clears a body's outline.
const DISTANCES = [12, 8, 16, 22, 30, 40, 52, 66, 82, 100, 120];

/**
 * Draws every marker's area where it lies and finds its number a place where it covers no other number: on the area
 * if that is large enough and free, or else beside it.
 *
 * @param markers in the order of their numbers, each in a view that has a frame
 * @param frames of the views, in units of the picture
 * @returns one placed marker for each given one, in their order
 */
export function placeNumbers(markers: readonly Marker[], frames: Frames): Placed[] {
  const areas = markers.flatMap((marker) => {
    const frame = frames[marker.view];
    return frame ? [{ frame, area: areaOf(marker, frame) }] : [];
  });
  const badges: Circle[] = [];
  return areas.map(({ frame, area }) => {
    const free = (badge: Circle) => inside(badge, frame) && !badges.some((other) => touch(badge, other));
    const clear = (badge: Circle) =>
      free(badge) && !areas.some((other) => other.area !== area && touch(badge, other.area));
    const middle = { ...area, radius: BADGE };
    const places = beside(area, frame);
    const preferred = area.radius >= BADGE - GAP ? [middle, ...places] : places;
    const badge = preferred.find(clear) ?? [...preferred, ...anywhere(area, frame)].find(free) ?? middle;
    badges.push(badge);
    return { area, badge };
  });
}

function areaOf({ x, y, radius }: Marker, frame: Frame): Circle {
  return { x: frame.x + x * frame.width, y: frame.y + y * frame.height, radius: radius * frame.width };
}

function beside(area: Circle, frame: Frame): Circle[] {
  // A marker on the midline turns to the right, where the text of most languages would continue.
  const outward = area.x < frame.x + frame.width / 2 - 1 ? -1 : 1;
  return DISTANCES.flatMap((gap) =>
    TURNS.map((turn) => {
      const angle = (turn * Math.PI) / 180;
      const reach = area.radius + BADGE + gap;
      return {
        x: area.x + outward * Math.cos(angle) * reach,
        y: area.y + Math.sin(angle) * reach,
        radius: BADGE,
      };
    }),
  );
}

/** A raster over the whole view, nearest first: for areas so large or so many that nothing beside them is free. */
function anywhere(area: Circle, frame: Frame): Circle[] {
  const step = 2 * BADGE + GAP;
  const columns = Math.floor(frame.width / step);
  return Array.from({ length: columns * Math.floor(frame.height / step) }, (_, at) => ({
    x: frame.x + ((at % columns) + 0.5) * step,
    y: frame.y + (Math.floor(at / columns) + 0.5) * step,
    radius: BADGE,
  })).sort((one, other) => distance(one, area) - distance(other, area));
}

function touch(one: Circle, other: Circle): boolean {
  return distance(one, other) < one.radius + other.radius + GAP;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function inside({ x, y, radius }: Circle, frame: Frame): boolean {
  return (
    x - radius >= Math.max(0, frame.x - BADGE) &&
    x + radius <= Math.min(PICTURE_WIDTH, frame.x + frame.width + BADGE) &&
    y - radius >= frame.y &&
    y + radius <= frame.y + frame.height
  );
}
