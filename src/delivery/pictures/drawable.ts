/** Shapes, and what says how they look: each is drawn once, in a time that its size tells. */
const PLAIN = new Set(
  `svg g defs title desc metadata style path rect circle ellipse line polyline polygon linearGradient radialGradient stop`.split(
    ' ',
  ),
);
const MOST_ELEMENTS = 1000;
const MOST_CHARACTERS = 64 * 1024;

/**
 * A picture that this server may draw. One line of SVG can take minutes to draw, by a filter, a pattern or shapes that
 * use each other: only plain shapes are drawn, and dashes as whole lines, for a short dash makes millions of pieces.
 *
 * @returns undefined for an SVG of another kind; pixels are what they are
 */
export function drawable(file: Buffer | undefined): Buffer | undefined {
  if (!file || !isSvg(file)) return file;
  if (file.length > MOST_CHARACTERS) return undefined;
  const text = file.toString('utf8');
  const elements = [...text.matchAll(/<([A-Za-z_][^\s/>]*)/g)].map(([, name = '']) => name);
  if (elements.length > MOST_ELEMENTS || !elements.every((name) => PLAIN.has(name))) return undefined;
  return Buffer.from(text.replace(/stroke-dasharray/gi, 'data-dashes'));
}

function isSvg(file: Buffer): boolean {
  return /^\s*</.test(file.subarray(0, 64).toString('utf8'));
}
