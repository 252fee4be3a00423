import { element, type Markup } from '../svg';

/**
 * What figures are drawn of: simple shapes that overlap. All are drawn once in the line's colour and a little larger,
 * then once in the skin's, so that they merge into one body with one outline.
 */
export type Part = (grown: number) => Markup;

/** One view of the figure. Its midline is at x = 0; y grows downwards from its upper edge. */
export interface Drawing {
  /** Parts of one layer merge; a later layer lies on the earlier ones. */
  layers: Part[][];
  details: Markup[];
  /** Of a half: what is not mirrored. */
  middle?: Markup[];
  /** Drawn as a whole, not as the half on the viewer's right of the midline. */
  isWhole?: boolean;
}

/** A closed shape; `grown` is the width of line around it. */
export const shape =
  (d: string): Part =>
  (grown) =>
    element('path', { d, 'stroke-width': grown * 2 });

/** A finger, toe or other rod with round ends. */
export const rod =
  (width: number, d: string): Part =>
  (grown) =>
    element('path', { d, class: 'rod', 'stroke-width': width + grown * 2 });

/** A line within the body. */
export const detail = (d: string, width = 1): Markup => element('path', { class: 'detail', d, 'stroke-width': width });

/** Parts at another place. */
export const moved =
  (transform: string, parts: Part[]): Part =>
  (grown) =>
    element('g', { transform }, ...parts.map((part) => part(grown)));
