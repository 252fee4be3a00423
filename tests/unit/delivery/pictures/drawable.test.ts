import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawable } from '../../../../src/delivery/pictures/drawable';

const svg = (inner: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);

test('the pictures of the content may be drawn', () => {
  const folder = join(__dirname, '../../../../database/content/images');
  for (const file of readdirSync(folder)) expect(drawable(readFileSync(join(folder, file)))).toBeDefined();
});

test('pixels are what they are', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  expect(drawable(png)).toBe(png);
  expect(drawable(undefined)).toBeUndefined();
});

test.each([
  ['a filter', '<filter id="f"><feTurbulence numOctaves="99999"/></filter><rect filter="url(#f)"/>'],
  ['shapes that use each other', '<g id="a"><use href="#b"/><use href="#b"/></g>'],
  ['a pattern', '<pattern width=".001" height=".001"/>'],
  ['a picture', '<image href="data:image/png;base64,AAAA"/>'],
  ['words, for which there may be no font', '<text>Name</text>'],
  ['another language', '<x:script/>'],
  ['too many elements', '<g/>'.repeat(1001)],
  ['too much', `<path d="${'M0 0'.repeat(20_000)}"/>`],
])('an SVG with %s is not drawn', (_, inner) => {
  expect(drawable(svg(inner))).toBeUndefined();
});

test.each(['stroke-dasharray="0.0001"', 'style="STROKE-DASHARRAY:.0001"'])(
  'dashes are drawn as lines: %s',
  (dashed) => {
    expect(String(drawable(svg(`<path d="M0 0H9999" ${dashed}/>`)))).not.toMatch(/stroke-dasharray/i);
  },
);

test('a mark at the beginning of a file hides no SVG', () => {
  expect(drawable(Buffer.concat([Buffer.from('\ufeff \n'), svg('<use/>')]))).toBeUndefined();
});
