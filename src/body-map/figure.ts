import { DRAWINGS } from './drawings';
import type { Part } from './drawings/parts';
import { element, type Markup } from './svg';
import { type Frame, sizeOf, type View } from './views';

/** Width of the line around the figure, in the units it is drawn in. */
const OUTLINE = 1.1;

/**
 * Draws one view of the figure into its frame.
 *
 * @param frame where the view stands, in units of the picture; whatever lies outside it is cut off
 */
export function figure(view: View, frame: Frame): Markup {
  const { layers, details, middle = [], isWhole = false } = DRAWINGS[view];
  const { width, height } = sizeOf(view);
  const sides = isWhole ? (drawn: Markup[]) => drawn : bothSides;
  const painted = (parts: Part[], name: string, grown: number) =>
    element('g', { class: name }, ...sides(parts.map((part) => part(grown))));
  return element(
    'svg',
    { ...frame, viewBox: `${-width / 2} 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...layers.flatMap((parts) => [painted(parts, 'outline', OUTLINE), painted(parts, 'fill', 0)]),
    ...sides(details),
    ...middle,
  );
}

function bothSides(half: Markup[]): Markup[] {
  return [element('g', {}, ...half), element('g', { transform: 'scale(-1 1)' }, ...half)];
}
