import { parseRichText } from '../../../database/seed/richText';
import { blocks } from '../../../src/content/blocks';
import { plainText } from '../../../src/rich-text';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
const list = (...children: object[]) => ({ type: 'list', format: 'unordered', children });

test.each<[string, string, string]>([
  ['paragraphs are lines', 'One.\n\nTwo.', 'One.\nTwo.'],
  ['headings are lines', '### Risks\n\nSome.', 'Risks\nSome.'],
  ['list items are lines', 'You may notice:\n\n- sweating\n- warmth', 'You may notice:\nsweating\nwarmth'],
  ['formatting and links leave their words', 'It **may** [help](https://example.org).', 'It may help.'],
  ['nothing is nothing', '', ''],
])('%s', (_case, markdown, expected) => {
  expect(plainText(blocks.parse(parseRichText(markdown)))).toBe(expected);
});

test.each<[string, object[], string]>([
  ['a list within a list', [list(item('outer'), list(item('inner')), item('last'))], 'outer\ninner\nlast'],
  [
    'a quote and code',
    [
      { type: 'quote', children: [text('Said.')] },
      { type: 'code', children: [text('a  b')] },
    ],
    'Said.\na  b',
  ],
  [
    'a picture and empty paragraphs leave no line',
    [
      { type: 'image', image: { url: '/x.png' }, children: [text('')] },
      { type: 'paragraph', children: [text(' ')] },
      { type: 'paragraph', children: [text('End.')] },
    ],
    'End.',
  ],
  [
    'words are not torn apart by formatting',
    [{ type: 'paragraph', children: [text('hyper', { bold: true }), text('hidrosis')] }],
    'hyperhidrosis',
  ],
])('%s', (_case, richText, expected) => {
  expect(plainText(blocks.parse(richText))).toBe(expected);
});
