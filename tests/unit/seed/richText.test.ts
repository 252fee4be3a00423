import { parseRichText } from '../../../database/seed/richText';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });

test('paragraphs, with lines joined', () => {
  expect(parseRichText('One\nline.\n\nTwo.')).toEqual([
    { type: 'paragraph', children: [text('One'), text(' '), text('line.')] },
    { type: 'paragraph', children: [text('Two.')] },
  ]);
});

test('lists, ordered or not', () => {
  expect(parseRichText('- a\n- b')).toEqual([
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [text('a')] },
        { type: 'list-item', children: [text('b')] },
      ],
    },
  ]);
  expect(parseRichText('1. a')).toMatchObject([{ format: 'ordered' }]);
});

test('headings', () => {
  expect(parseRichText('### Risks\n\nSome.')).toEqual([
    { type: 'heading', level: 3, children: [text('Risks')] },
    { type: 'paragraph', children: [text('Some.')] },
  ]);
});

test('bold, italic and links', () => {
  expect(parseRichText('**Never** *ever* [read](https://example.org).')).toEqual([
    {
      type: 'paragraph',
      children: [
        text('Never', { bold: true }),
        text(' '),
        text('ever', { italic: true }),
        text(' '),
        { type: 'link', url: 'https://example.org', children: [text('read')] },
        text('.'),
      ],
    },
  ]);
});

test('HTML is text', () => {
  expect(parseRichText('a <script>b</script>')).toEqual([
    { type: 'paragraph', children: [text('a <script>b</script>')] },
  ]);
});

test.each([
  ['- a\n  - b', 'a list within a list is not supported'],
  ['[x](ftp://example.org)', 'not an http or https address'],
])('%j is refused', (source, message) => {
  expect(() => parseRichText(source)).toThrow(message);
});
