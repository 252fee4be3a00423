import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isPseudoLocale, PSEUDO_LOCALES, pseudoBlocks, pseudoText } from '../../../src/pseudo-locales';
import { ROOT } from '../../support/root';

const RLM = '\u200f';
const wrapped = (word: string) => `${RLM}\u202e${word}\u202c${RLM}`;

test('there are two, and no other code is one', () => {
  expect(PSEUDO_LOCALES.filter(isPseudoLocale)).toEqual(['en-XA', 'ar-XB']);
  expect(['en', 'ar', 'en-xa', 'xx', '', undefined, ['en-XA']].filter(isPseudoLocale)).toEqual([]);
});

describe('en-XA', () => {
  test.each([
    ['Jaw', '[Ĵååŵ]'],
    ['How it works', '[Ĥööŵ îîţ ŵööŕķš~~]'],
    ['BTX', '[ƁŢẊ~]'],
    ['Ω-Έψιλον', '[Ω-Έψιλον~~~]'],
    ['', ''],
    [' \n', ' \n'],
  ])('%p is %p', (text, pseudo) => {
    expect(pseudoText('en-XA', text)).toBe(pseudo);
  });

  test('shipped English is 35 to 45 % longer', () => {
    const file = path.join(ROOT, 'database/content/conditions/hyperhidrosis.yaml');
    const { text } = parse(readFileSync(file, 'utf8')) as { text: { en: Record<string, unknown> } };
    const texts = Object.values(text.en).filter((value) => typeof value === 'string' && value.length > 60) as string[];
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const one of texts) {
      const growth = pseudoText('en-XA', one).length / one.length;
      expect(growth).toBeGreaterThan(1.35);
      expect(growth).toBeLessThan(1.45);
    }
  });
});

describe('ar-XB', () => {
  test.each([
    ['Jaw', wrapped('Jaw')],
    ['2 injections, 4–6 weeks', `2 ${wrapped('injections')}, 4–6 ${wrapped('weeks')}`],
    ["the doctor's follow-up", ['the', "doctor's", 'follow-up'].map(wrapped).join(' ')],
    ['', ''],
  ])('%p has an override around each word', (text, pseudo) => {
    expect(pseudoText('ar-XB', text)).toBe(pseudo);
  });
});

describe.each(PSEUDO_LOCALES)('%s', (code) => {
  test.each(['{clinic}', '{{ count }}', 'https://clinic.example/a?b=c#d', 'www.clinic.example', 'mailto:a@b.example'])(
    'keeps %s',
    (kept) => {
      const pseudo = pseudoText(code, `Ask ${kept} about it`);
      expect(pseudo).toContain(` ${kept} `);
      expect(pseudo).not.toContain('Ask {');
    },
  );

  test('keeps digits and line breaks of any text, and is the same every time', () => {
    const kept = (text: string) => text.match(/[\d\r\n]/g);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\w .,\n]*$/), (any, words) => {
        const text = any + words;
        const pseudo = pseudoText(code, text);
        expect(kept(pseudo)).toEqual(kept(text));
        expect(pseudoText(code, text)).toBe(pseudo);
      }),
    );
  });
});

describe('rich text', () => {
  const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
  const blocks = [
    { type: 'heading', level: 2, children: [text('Jaw')] },
    {
      type: 'paragraph',
      children: [
        text(''),
        { type: 'link', url: 'https://clinic.example/jaw', children: [text('Jaw', { bold: true })] },
        text(' it works'),
        text(''),
      ],
    },
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [text('Jaw')] },
        { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('Jaw')] }] },
      ],
    },
    { type: 'code', language: 'json', children: [text('{"jaw": 1}')] },
    { type: 'image', image: { url: '/jaw.svg', alternativeText: 'Jaw', width: 1 }, children: [text('')] },
    { type: 'image', image: { url: '/decoration.svg', alternativeText: null }, children: [text('')] },
  ];

  test('each line is in brackets once, everything but words stays', () => {
    expect(pseudoBlocks('en-XA', blocks)).toEqual([
      { type: 'heading', level: 2, children: [text('[Ĵååŵ]')] },
      {
        type: 'paragraph',
        children: [
          text(''),
          { type: 'link', url: 'https://clinic.example/jaw', children: [text('[Ĵååŵ', { bold: true })] },
          text(' îţ ŵöööŕķš~]'),
          text(''),
        ],
      },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('[Ĵååŵ]')] },
          { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('[Ĵååŵ]')] }] },
        ],
      },
      blocks[3],
      { type: 'image', image: { url: '/jaw.svg', alternativeText: '[Ĵååŵ]', width: 1 }, children: [text('')] },
      blocks[5],
    ]);
  });

  test('leaves what it was given as it is', () => {
    const before = structuredClone(blocks);
    const pseudo = pseudoBlocks('ar-XB', blocks);
    expect(blocks).toEqual(before);
    expect(pseudo[0]).toEqual({ type: 'heading', level: 2, children: [text(wrapped('Jaw'))] });
  });
});
