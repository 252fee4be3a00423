import fc from 'fast-check';
import { type Code, type TaggedNode, tagsOf, writeTagged } from '../../../../src/tagged-text';
import { readXliff, writeXliff, type XliffUnit } from '../../../../src/translation/xliff';
import { utf8 } from './documents';
import { sample } from './sample';

const VERSIONS = ['1.2', '2.0'] as const;

/** What a careless writer or reader would change. */
const AWKWARD = [
  ']]>',
  '&',
  '&amp;',
  '&#0;',
  '<',
  '<1>',
  '</g>',
  '"',
  "'",
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '🩺',
  'é',
  'مرحبا',
  '\u0085',
  '\u2028',
];

const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const words = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => !NOT_XML.test(text));

/** Trees of text and codes; the codes are numbered when the text is complete. */
const shapes = fc.letrec<{ nodes: Shape[]; node: Shape }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'codes' }),
  node: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'codes' },
    words,
    fc.constant('standalone' as const).map((kind) => ({ kind })),
    tie('nodes').map((children) => ({ kind: 'paired' as const, children })),
  ),
})).nodes;

type Shape = string | { kind: 'standalone' } | { kind: 'paired'; children: Shape[] };

function numbered(given: readonly Shape[]): string {
  let last = 0;
  const nodes = (list: readonly Shape[]): TaggedNode[] =>
    list.map((shape) => {
      if (typeof shape === 'string') return shape;
      last += 1;
      const id = `${last}`;
      return shape.kind === 'paired' ? { id, children: nodes(shape.children) } : { id };
    });
  return writeTagged(nodes(given));
}

const TYPES = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'link', 'break', 'placeholder'] as const;

const codesOf = (text: string): Code[] =>
  tagsOf(text).map(({ id }) => ({ id, type: TYPES[Number(id) % TYPES.length] ?? 'bold', value: '{"a" & <b>}' }));

const tagged = shapes.map(numbered);

const hasTarget = (target: string) => tagsOf(target).length > 0 || target.trim() !== '';

const units = fc.array(
  fc.record({
    path: words,
    source: tagged,
    target: fc.option(tagged.filter(hasTarget), { nil: undefined }),
    translate: fc.boolean(),
    state: fc.constantFrom('missing', 'outdated', 'draft', 'published', 'proposal'),
    maxLength: fc.option(fc.nat(), { nil: undefined }),
    sourceFingerprint: fc.stringMatching(/^[0-9a-f]{8,64}$/),
    targetFingerprint: fc.option(fc.stringMatching(/^[0-9a-f]{8,64}$/), { nil: undefined }),
    sourceStatus: fc.constantFrom('draft', 'published'),
    notes: fc.array(words, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test.each(VERSIONS)('any text comes back from %s to the character, with its codes', async (version) => {
  await fc.assert(
    fc.asyncProperty(units, async (given) => {
      const written = given.map(
        (unit, index): XliffUnit => ({
          ...unit,
          id: `abc.${index}`,
          restype: 'x-paragraph',
          sourceCodes: codesOf(unit.source),
        }),
      );
      const original = 'api::page.page/abc';
      const xml = writeXliff({
        version,
        sourceLocale: 'en',
        targetLocale: 'pt-BR',
        files: [{ original, units: written }],
      });
      const back = await readXliff(utf8(xml));
      expect(back).toMatchObject({ version, sourceLocale: 'en', targetLocale: 'pt-BR' });
      expect(back.units.map(({ line, ...unit }) => unit)).toEqual(
        written.map(({ restype, sourceCodes, state, maxLength, notes, ...unit }) => ({ ...unit, original })),
      );
    }),
    { numRuns: 500 },
  );
});

test.each(VERSIONS)('a document of %s comes back whole, each segment with its file and its line', async (version) => {
  const document = sample(version);
  const xml = writeXliff(document);
  const { units } = await readXliff(utf8(xml));
  const sent = document.files.flatMap(({ original, units }) => units.map((unit) => ({ original, unit })));
  expect(
    units.map(({ original, id, path, translate, source, target }) => ({
      original,
      id,
      path,
      translate,
      source,
      target,
    })),
  ).toEqual(
    sent.map(({ original, unit: { id, path, translate, source, target } }) => ({
      original,
      id,
      path,
      translate,
      source,
      target,
    })),
  );
  const lines = xml.split('\n');
  for (const { id, line } of units) expect(lines[line - 1]).toContain(` id="${id}"`);
});

test.each(VERSIONS)('a source copied into empty targets of %s comes back as one', async (version) => {
  const { units } = await readXliff(utf8(writeXliff(sample(version), { copySource: true })));
  for (const { target, source, translate } of units) {
    if (!translate) expect(target).toBeUndefined();
    else expect(target).toBeDefined();
    expect(source).not.toBe('');
  }
  expect(units.filter(({ target, source }) => target === source).map(({ path }) => path)).toEqual([
    'name',
    'siteName',
    'footer',
  ]);
});
