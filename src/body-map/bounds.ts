import marker from '../components/fact/marker.json';

const { x, y, radius } = marker.attributes;

/** Between what the numbers of a marker lie, as its schema has it: fractions of the view's width and height. */
export const BOUNDS = {
  x: { min: x.min, max: x.max },
  y: { min: y.min, max: y.max },
  radius: { min: radius.min, max: radius.max },
} as const;
