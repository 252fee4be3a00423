import type { Marker, View } from '../../body-map';

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  face: 'Face',
  side: 'Side',
  front: 'Front',
  back: 'Back',
};

/** "Marker 2, Front: upper left, 36 % from the left, 29 % from the top, size 4 %" */
export function markerWords(number: number, marker: Marker): string {
  return `Marker ${number}, ${placeWords(marker)}`;
}

/** "Front: upper left, 36 % from the left, 29 % from the top, size 4 %" */
function placeWords({ view, x, y, radius }: Marker): string {
  const size = `size ${percent(radius)}`;
  return `${VIEW_NAMES[view]}: ${region(x, y)}, ${percent(x)} from the left, ${percent(y)} from the top, ${size}`;
}

function region(x: number, y: number): string {
  const row = y < 0.2 ? 'top' : y < 0.4 ? 'upper' : y <= 0.6 ? 'middle' : y <= 0.8 ? 'lower' : 'bottom';
  const column = x < 0.4 ? 'left' : x <= 0.6 ? 'centre' : 'right';
  return row === 'middle' && column === 'centre' ? 'in the middle' : `${row} ${column}`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(1))} %`;
}
