import type { UID } from '@strapi/strapi';
import fc from 'fast-check';
import type { Attribute } from '../../../../src/model';
import { align, type Entry, extract, ingest, isBlank, type Models } from '../../../../src/segments';

const localized = { pluginOptions: { i18n: { localized: true } } };
const TYPE = 'api::page.page' as UID.ContentType;
const FAQ = 'text.faq' as UID.Component;
const SEO = 'text.seo' as UID.Component;

const models: Models = (uid) =>
  (
    ({
      [TYPE]: {
        title: { type: 'string', maxLength: 60, ...localized },
        year: { type: 'integer', pluginOptions: { i18n: { localized: false } } },
        body: { type: 'blocks', ...localized },
        faqs: { type: 'component', component: FAQ, repeatable: true, ...localized },
        seo: { type: 'component', component: SEO, ...localized },
      },
      [FAQ]: {
        key: { type: 'string', ...localized },
        question: { type: 'string', ...localized },
        answer: { type: 'blocks', ...localized },
      },
      [SEO]: { description: { type: 'text', ...localized } },
    }) as Record<string, Record<string, Attribute>>
  )[uid] ?? {};

/** Words with everything that must be escaped somewhere, and what stands for something. */
const words = fc
  .array(
    fc.constantFrom(
      'toxin',
      ' ',
      '\n',
      '<',
      '</1>',
      '&',
      '&amp;',
      '{clinic}',
      '%{name}',
      '1 < 2',
      'é',
      '🙂',
      ']]>',
      '"',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const marks = fc.subarray(['bold', 'italic', 'underline', 'strikethrough', 'code']);
const leaf = fc
  .tuple(words, marks)
  .map(([text, on]) => ({ type: 'text', text, ...Object.fromEntries(on.map((mark) => [mark, true])) }));

type Leaf = { type: string; text: string };

/** As an editor leaves them: neighbours with the same marks are one. */
const leaves = fc.array(leaf, { minLength: 1, maxLength: 4 }).map((list) =>
  list.reduce<Leaf[]>((merged, { text, ...look }) => {
    const last = merged.at(-1);
    const { text: before, ...lastLook } = last ?? { text: '' };
    if (last && JSON.stringify(lastLook) === JSON.stringify(look)) last.text = before + text;
    else merged.push({ ...look, text } as Leaf);
    return merged;
  }, []),
);
const link = fc
  .tuple(fc.constantFrom('https://a.example', 'https://b.example/?x=1&y=2'), leaves, fc.boolean())
  .map(([url, children, rel]) => ({ type: 'link', url, ...(rel && { rel: 'nofollow' }), children }));

/** Strapi's editor puts an empty leaf on either side of a link, other writers put none. */
const inline = fc
  .tuple(leaves, fc.option(fc.tuple(link, fc.option(leaves))), fc.boolean())
  .map(([first, rest, edited]) => {
    if (!rest) return first;
    const empty = { type: 'text', text: '' };
    const [linked, after] = rest;
    return [...first, linked, ...(after ?? (edited ? [empty] : []))];
  });
const leafBlock = fc.oneof(
  inline.map((children) => ({ type: 'paragraph', children })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, children]) => ({ type: 'heading', level, children })),
  inline.map((children) => ({ type: 'quote', children })),
);
const listItem = inline.map((children) => ({ type: 'list-item', children }));
const list = fc
  .tuple(
    fc.array(listItem, { minLength: 1, maxLength: 3 }),
    fc.option(fc.array(listItem, { minLength: 1, maxLength: 2 })),
  )
  .map(([items, nested]) => ({
    type: 'list',
    format: 'unordered',
    children: [...items, ...(nested ? [{ type: 'list', format: 'ordered', indentLevel: 1, children: nested }] : [])],
  }));
const picture = words.map((alternativeText) => ({
  type: 'image',
  image: { url: '/a.png', alternativeText, caption: 'Caption' },
  children: [{ type: 'text', text: '' }],
}));
const code = words.map((text) => ({ type: 'code', language: 'js', children: [{ type: 'text', text }] }));
const blocks = fc.array(fc.oneof(leafBlock, list, picture, code), { maxLength: 5 });

const answer = fc.array(leafBlock, { minLength: 1, maxLength: 3 });

const entry: fc.Arbitrary<Entry> = fc.record({
  title: words,
  year: fc.integer(),
  body: blocks,
  faqs: fc
    .array(fc.record({ question: words, answer }), { maxLength: 3 })
    .map((faqs) => faqs.map((faq, index) => ({ key: `key${index}`, ...faq }))),
  seo: fc.record({ description: words }),
});

const samePath = (source: Entry, target: Entry | undefined) =>
  new Map(
    [
      ...align(extract(models, TYPE, source), target ? extract(models, TYPE, target) : [], (a, b) => a.path === b.path),
    ].map(([path, { path: counterpart }]) => [path, counterpart]),
  );
const textsOf = (source: Entry) => new Map(extract(models, TYPE, source).map((segment) => [segment.path, segment]));
const text = ({ title, body, faqs, seo }: Entry) => ({ title, body, faqs, seo });
const present = (one: Entry) =>
  Object.fromEntries(Object.entries(text(one)).filter(([, value]) => !Array.isArray(value) || value.length > 0));

test('what is extracted from any entry and ingested into nothing is that entry', () => {
  fc.assert(
    fc.property(entry, (source) => {
      const data = ingest(models, TYPE, { source, target: undefined, counterparts: new Map(), texts: textsOf(source) });
      expect(present({ body: [], faqs: [], ...data })).toEqual(present(source));
    }),
    { numRuns: 500 },
  );
});

test('ingesting one text changes that text and nothing else', () => {
  fc.assert(
    fc.property(entry, fc.nat(), (source, nth) => {
      const segments = extract(models, TYPE, source).filter((segment) => segment.kind !== 'code' && !isBlank(segment));
      const chosen = segments[nth % Math.max(segments.length, 1)];
      if (!chosen) return;
      const changed = { text: `New: ${chosen.text}`, codes: chosen.codes };
      const data = ingest(models, TYPE, {
        source,
        target: source,
        counterparts: samePath(source, source),
        texts: new Map([[chosen.path, changed]]),
      });
      const before = extract(models, TYPE, source).map(({ path, text }) => [path, text]);
      const after = extract(models, TYPE, { ...source, ...data }).map(({ path, text }) => [path, text]);
      expect(after).toEqual(
        before.map(([path, text]) => (path === chosen.path ? [path, `New: ${text}`] : [path, text])),
      );
    }),
    { numRuns: 300 },
  );
});

test('every path is unique in its entry', () => {
  fc.assert(
    fc.property(entry, (source) => {
      const paths = extract(models, TYPE, source).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }),
  );
});
