import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Marker } from '../../body-map';
import { Kept } from './kept';
import { ROOM, shareFigure, shareGround } from './shareFigure';

/** What a picture is made of. */
export interface Ingredients {
  /** Of the page. */
  picture: Buffer | undefined;
  /** Of the clinic. */
  logo: Buffer | undefined;
  /** What the figure is marked with that is drawn where there is no picture. */
  markers: readonly Marker[];
}

/** Pixels of a picture that is read; a photograph has 24 million. */
const LARGEST = 60_000_000;
const PATIENCE = { seconds: 10 };
/** What the mark has room in, at the lower left. */
const MARK = { width: 108, height: 96, margin: 18 };

const kept = new Kept();

/**
 * Makes pixels: a PNG of 1200 by 630. It is made once, and kept, as long as it is made of the same.
 *
 * @throws where it could not be drawn in time
 */
export function rasterized(ingredients: Ingredients): Promise<Buffer> {
  return kept.get(keyOf(ingredients), () => made(ingredients));
}

function keyOf({ picture, logo, markers }: Ingredients): string {
  const hash = createHash('sha256');
  for (const part of [picture, logo, JSON.stringify(markers)]) {
    hash.update(`${part?.length ?? '-'}:`);
    if (part) hash.update(part);
  }
  return hash.digest('base64');
}

async function made({ picture, logo, markers }: Ingredients): Promise<Buffer> {
  const [drawn, mark] = await Promise.all([fitted(picture, ROOM), fitted(logo, MARK)]);
  const base = drawn ? shareGround() : shareFigure(markers);
  const layers = [
    ...(drawn ? [{ ...drawn, left: middle(ROOM.width, drawn.width), top: middle(ROOM.height, drawn.height) }] : []),
    ...(mark ? [{ ...mark, left: MARK.margin, top: ROOM.height - MARK.margin - mark.height }] : []),
  ];
  return sharp(Buffer.from(base))
    .composite(layers.map(({ input, left, top }) => ({ input, left, top })))
    .timeout(PATIENCE)
    .png()
    .toBuffer();
}

interface Fitted {
  input: Buffer;
  width: number;
  height: number;
}

/** A picture as large as there is room for; undefined where it cannot be read, for a page is shared all the same. */
async function fitted(
  file: Buffer | undefined,
  { width, height }: { width: number; height: number },
): Promise<Fitted | undefined> {
  if (!file) return undefined;
  try {
    const { data, info } = await sharp(file, { limitInputPixels: LARGEST })
      .autoOrient()
      .resize({ width, height, fit: 'inside' })
      .timeout(PATIENCE)
      .png()
      .toBuffer({ resolveWithObject: true });
    return { input: data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

function middle(room: number, size: number): number {
  return Math.floor((room - size) / 2);
}
