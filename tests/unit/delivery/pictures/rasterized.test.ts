import sharp from 'sharp';
import type { Marker } from '../../../../src/body-map';
import { rasterized } from '../../../../src/delivery/pictures/rasterized';
import { shareFigure } from '../../../../src/delivery/pictures/shareFigure';
import { elements } from '../../../support/svg';

const SIDE: Marker = { view: 'side', x: 0.5, y: 0.6, radius: 0.05 };
const BACK: Marker = { view: 'back', x: 0.5, y: 0.15, radius: 0.03 };
const red = (size: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#f00"/></svg>`);
const nothing = { picture: undefined, logo: undefined, markers: [] };

/** The colour at a place, as red, green and blue. */
async function colourAt(png: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(png)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

test('it is a PNG of 1200 by 630 pixels, whatever it is made of', async () => {
  for (const made of [
    nothing,
    { ...nothing, markers: [SIDE] },
    { ...nothing, picture: red('width="10" height="10"') },
  ]) {
    const { format, width, height } = await sharp(await rasterized(made)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  }
});

test('a picture is in the middle, as large as there is room; the mark beside it', async () => {
  const png = await rasterized({ ...nothing, picture: red('width="1200" height="800"') });
  expect(await colourAt(png, 600, 300)).toEqual([255, 0, 0]);
  expect(await colourAt(png, 600, 5)).toEqual([255, 0, 0]);
  expect(await colourAt(png, 40, 570)).not.toEqual([255, 0, 0]);
  const marked = await rasterized({ ...nothing, logo: red('width="50" height="50"'), markers: [SIDE] });
  expect(await colourAt(marked, 40, 570)).toEqual([255, 0, 0]);
});

test('a picture that cannot be read is none: the figure is drawn', async () => {
  const broken = await rasterized({ ...nothing, picture: Buffer.from('no picture'), markers: [SIDE] });
  expect(broken.equals(await rasterized({ ...nothing, markers: [SIDE] }))).toBe(true);
});

test('a picture of more pixels than anybody has is none', async () => {
  const vast = await rasterized({ ...nothing, picture: red('width="30000" height="30000"') });
  expect(vast.equals(await rasterized(nothing))).toBe(true);
});

test('it is made once of the same, and anew of anything else', async () => {
  const one = await rasterized({ ...nothing, markers: [BACK] });
  expect(await rasterized({ ...nothing, markers: [{ ...BACK }] })).toBe(one);
  expect(await rasterized({ ...nothing, markers: [{ ...BACK, y: 0.5 }] })).not.toBe(one);
});

test('the figure is shown from where it is marked, all round where it is not, and without a word', () => {
  const figures = (markers: Marker[]) =>
    elements(shareFigure(markers)).filter(
      ({ name, attributes }) => name === 'svg' && attributes.viewBox?.startsWith('-'),
    );
  expect(figures([SIDE])).toHaveLength(1);
  expect(figures([SIDE, BACK, BACK])).toHaveLength(2);
  expect(figures([])).toHaveLength(4);
  expect(shareFigure([SIDE])).not.toMatch(/<text|var\(/);
});
