import { PICTURE_WIDTH } from '../../body-map';
import { directionOf } from '../../locales';

/** Where a text begins, and to which side it runs, as SVG has it. */
interface Beginning {
  x: number;
  direction?: string;
  'text-anchor'?: string;
}

/**
 * Places the beginning of a text: in a picture from right to left, everything stands at the right, and text of another
 * direction runs towards its end from there.
 *
 * @param distance from the edge at which lines of the picture begin
 * @param language of the text
 * @param picture language of the picture
 */
export function beginning(distance: number, language: string, picture: string): Beginning {
  const [own, whole] = [directionOf(language), directionOf(picture)];
  const x = fromStart(distance, picture);
  if (own === whole) return whole === 'rtl' ? { x, 'text-anchor': 'start' } : { x };
  return { x, direction: own, 'text-anchor': 'end' };
}

/** How far from the left edge something is that is so far from where lines begin. */
export function fromStart(distance: number, picture: string): number {
  return directionOf(picture) === 'rtl' ? PICTURE_WIDTH - distance : distance;
}
