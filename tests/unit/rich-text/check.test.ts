import { problemsIn } from '../../../src/rich-text/check';
import { isLink, isPictureAddress } from '../../../src/rich-text/links';
import { SAFE_LINKS, UNSAFE_LINKS } from '../../support/links';

const words = [{ type: 'text', text: 'words' }];
const paths = (blocks: unknown[]) => problemsIn(blocks).map(({ path }) => path.join('.'));

describe('a link', () => {
  test.each(SAFE_LINKS)('may be %j', (address) => expect(isLink(address)).toBe(true));
  test.each(UNSAFE_LINKS)('may not be %j', (address) => expect(isLink(address)).toBe(false));

  test('is text of a length that browsers take', () => {
    expect(isLink(`https://example.org/${'a'.repeat(1900)}`)).toBe(true);
    for (const address of [`https://example.org/${'a'.repeat(2100)}`, 7, null, undefined, ['https://example.org'], {}])
      expect(isLink(address)).toBe(false);
  });

  test('is judged in no time, however it is written', () => {
    const started = performance.now();
    for (const long of ['/', 'a', '@', 'https://a@', 'mailto:%0', '&', ' ', 'tel:1'])
      isLink(long.repeat(100_000).slice(0, 2000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('a picture comes from the web or from here', () => {
  for (const address of ['/uploads/a.png', 'https://cdn.example/a.png']) expect(isPictureAddress(address)).toBe(true);
  for (const address of ['mailto:a@b', '#a', 'data:image/svg+xml,x', '//a', 'tel:1', 'javascript:1'])
    expect(isPictureAddress(address)).toBe(false);
});

test("what Strapi's editor writes is rich text", () => {
  const file = {
    url: '/uploads/a.png',
    name: 'a',
    alternativeText: null,
    caption: null,
    width: 1,
    height: 1,
    hash: 'a',
  };
  const stored = { ext: '.png', mime: 'image/png', size: 1.2, provider: 'local', previewUrl: null, createdAt: 'x' };
  const small = { name: 'a', hash: 'a', ext: '.png', mime: 'image/png', path: null, width: 1, height: 1, size: 1 };
  const formats = { thumbnail: { ...small, sizeInBytes: 1, url: '/uploads/t.png' } };
  expect(
    problemsIn([
      { type: 'paragraph', children: words, level: null, format: null, image: null },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'a', bold: true, italic: true, underline: true, strikethrough: true, code: true },
          { type: 'link', url: 'https://example.org', rel: 'noopener nofollow', target: '_blank', children: words },
        ],
      },
      { type: 'heading', level: 2, children: words },
      { type: 'quote', children: words },
      { type: 'code', language: 'plaintext', children: words },
      {
        type: 'list',
        format: 'ordered',
        indentLevel: 0,
        children: [
          { type: 'list-item', children: words },
          { type: 'list', format: 'unordered', indentLevel: 1, children: [{ type: 'list-item', children: words }] },
        ],
      },
      {
        type: 'image',
        image: { ...file, ...stored, updatedAt: 'x', formats, provider_metadata: null },
        children: [{ type: 'text', text: '' }],
      },
    ]),
  ).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['an event handler on a block', { type: 'paragraph', onload: 'alert(1)', children: words }, '0.onload'],
  ['a style', { type: 'heading', level: 1, style: 'x', children: words }, '0.style'],
  ['a name nobody knows', { type: 'paragraph', unknown: null, children: words }, '0.unknown'],
  ['an attribute on a text', { type: 'paragraph', children: [{ ...words[0], onclick: 'x' }] }, '0.children.0.onclick'],
  ['a mark that is no flag', { type: 'paragraph', children: [{ ...words[0], bold: 'x' }] }, '0.children.0.bold'],
  ['text that is none', { type: 'paragraph', children: [{ type: 'text', text: { a: 1 } }] }, '0.children.0.text'],
  ['a link of its own on a block', { type: 'paragraph', url: 'https://example.org', children: words }, '0.url'],
  ['a picture on a paragraph', { type: 'paragraph', image: { url: '/a' }, children: words }, '0.image'],
  ['a level that is none', { type: 'heading', level: 'script', children: words }, '0.level'],
  ['a list of another kind', { type: 'list', format: 'x', children: [] }, '0.format'],
  ['a picture without a file', { type: 'image', children: words }, '0.image'],
  ['a picture from a script', { type: 'image', image: { url: 'javascript:1' }, children: words }, '0.image.url'],
  ['more in a picture', { type: 'image', image: { url: '/a', onerror: 'x' }, children: words }, '0.image.onerror'],
  [
    'a format from elsewhere',
    { type: 'image', image: { url: '/a', formats: { small: { url: '//evil.example' } } }, children: words },
    '0.image.formats.small.url',
  ],
  [
    'a tree in what a provider says',
    { type: 'image', image: { url: '/a', provider_metadata: { a: { b: 1 } } }, children: words },
    '0.image.provider_metadata.a',
  ],
  ['another kind of block', { type: 'html', children: words }, '0'],
  ['inherited kinds', { type: 'constructor', children: words }, '0'],
  ['nothing', null, '0'],
  ['text for a block', 'text', '0'],
  ['a list for a block', [], '0'],
  ['no children', { type: 'paragraph' }, '0.children'],
  ['children that are none', { type: 'paragraph', children: 'text' }, '0.children'],
  ['nothing among children', { type: 'paragraph', children: [null] }, '0.children.0'],
  [
    'a block within a paragraph',
    { type: 'paragraph', children: [{ type: 'paragraph', children: words }] },
    '0.children.0',
  ],
  [
    'a link within a link',
    {
      type: 'paragraph',
      children: [{ type: 'link', url: '/', children: [{ type: 'link', url: '/', children: words }] }],
    },
    '0.children.0.children.0',
  ],
])('%s is refused, with its path', (_, block, path) => {
  expect(paths([block])).toEqual([path]);
});

test('lists nest as deep as anybody writes them, and no deeper', () => {
  const nested = (depth: number): unknown =>
    depth === 0
      ? { type: 'list-item', children: words }
      : { type: 'list', format: 'ordered', children: [nested(depth - 1)] };
  expect(problemsIn([nested(6)])).toEqual([]);
  expect(problemsIn([nested(5000)])).toHaveLength(1);
});
