import { type UnitState, type WriteOptions, writeXliff, type XliffUnit } from '../../../../src/translation/xliff';
import { sample } from './sample';

const unit: XliffUnit = {
  id: 'abc.body.0',
  path: 'body.0',
  restype: 'x-paragraph',
  translate: true,
  source: 'Press <1>here</1>',
  sourceCodes: [{ id: '1', type: 'bold' }],
  target: 'Appuyez <1>ici</1>',
  state: 'draft',
  sourceFingerprint: 'f00d',
  sourceStatus: 'published',
  notes: [],
};

const write = (version: '1.2' | '2.0', changes: Partial<XliffUnit> = {}, options?: WriteOptions) =>
  writeXliff(
    {
      version,
      sourceLocale: 'en',
      targetLocale: 'fr',
      files: [{ original: 'api::page.page/abc', units: [{ ...unit, ...changes }] }],
    },
    options,
  );

const lineWith = (xml: string, start: string) => xml.split('\n').find((line) => line.startsWith(start));

test.each<[UnitState, string, string]>([
  ['missing', '<target state="needs-translation">', '<segment state="initial">'],
  ['outdated', '<target state="needs-review-translation">', '<segment state="initial" subState="desk:outdated">'],
  [
    'proposal',
    '<target state="needs-review-translation" state-qualifier="exact-match">',
    '<segment state="initial" subState="desk:proposal">',
  ],
  ['draft', '<target state="translated">', '<segment state="translated">'],
  ['published', '<target state="final">', '<segment state="final">'],
])('a %s translation says so', (state, in12, in20) => {
  expect(write('1.2', { state })).toContain(`${in12}Appuyez <g id="1" ctype="bold">ici</g></target>`);
  expect(write('1.2', { state }).includes('approved="yes"')).toBe(state === 'published');
  expect(write('2.0', { state })).toContain(`\n${in20}\n`);
});

test('what has no text is to be translated, whatever its state claims', () => {
  const empty = { target: undefined, state: 'published' } as const;
  expect(lineWith(write('1.2', empty), '<target')).toBe('<target state="needs-translation"></target>');
  expect(write('1.2', empty)).not.toContain('approved');
  expect(lineWith(write('2.0', empty), '<segment')).toBe('<segment state="initial">');
  expect(write('2.0', empty)).not.toContain('<target');
});

test('a copied source stands in empty targets alone, and is still to be translated', () => {
  const copied = write('1.2', { target: undefined, state: 'missing' }, { copySource: true });
  expect(lineWith(copied, '<target')).toBe(
    '<target state="needs-translation">Press <g id="1" ctype="bold">here</g></target>',
  );
  expect(lineWith(write('1.2', {}, { copySource: true }), '<target')).toContain('Appuyez');
  expect(write('1.2', { target: undefined, translate: false }, { copySource: true })).not.toContain('<target');
  expect(write('2.0', { target: undefined }, { copySource: true })).toContain(
    '<target>Press <pc id="1" type="fmt" subType="xlf:b">here</pc></target>',
  );
});

test('a segment of 1.2 has its parts in the order of the schema', () => {
  const xml = write('1.2', {
    maxLength: 60,
    notes: ['Label of a button'],
    targetFingerprint: 'beef',
    translate: false,
  });
  expect(xml.slice(xml.indexOf('<trans-unit'), xml.indexOf('</body>'))).toBe(
    `<trans-unit id="abc.body.0" resname="body.0" restype="x-paragraph" translate="no" maxwidth="60" size-unit="char" xml:space="preserve">
<source>Press <g id="1" ctype="bold">here</g></source>
<target state="translated">Appuyez <g id="1" ctype="bold">ici</g></target>
<context-group purpose="information">
<context context-type="x-source-fingerprint">f00d</context>
<context context-type="x-target-fingerprint">beef</context>
<context context-type="x-source-status">published</context>
</context-group>
<note from="developer">Label of a button</note>
</trans-unit>
`,
  );
});

test('a limit of 2.0 is one of the size restriction module', () => {
  const xml = write('2.0', { maxLength: 60 });
  expect(xml).toContain('<slr:profiles generalProfile="xliff:codepoints"/>');
  expect(lineWith(xml, '<unit')).toContain(' slr:sizeRestriction="60"');
  expect(write('2.0')).not.toContain('slr:profiles');
});

test('every kind of code has the name its version gives it', () => {
  const typesOf = (version: '1.2' | '2.0') =>
    [...writeXliff(sample(version)).matchAll(/<(g|x|pc|ph) id="(\d)"( [^>]*?)?\/?>/g)].map(([, name, , given]) =>
      `${name}${given ?? ''}`.replace(/ equiv.*/, ''),
    );
  expect(new Set(typesOf('1.2'))).toEqual(
    new Set([
      'g ctype="bold"',
      'g ctype="italic"',
      'g ctype="underlined"',
      'g ctype="x-strikethrough"',
      'g ctype="x-code"',
      'g ctype="link"',
      'x ctype="lb"',
      'x ctype="x-placeholder"',
    ]),
  );
  expect(new Set(typesOf('2.0'))).toEqual(
    new Set([
      'pc type="fmt" subType="xlf:b"',
      'pc type="fmt" subType="xlf:i"',
      'pc type="fmt" subType="xlf:u"',
      'pc type="fmt" subType="desk:strikethrough"',
      'pc type="fmt" subType="desk:code"',
      'pc type="link"',
      'ph type="fmt" subType="xlf:lb"',
      'ph type="ui" subType="xlf:var"',
    ]),
  );
});

test('a code of an unusual shape still has a type the schema knows', () => {
  const sourceCodes: XliffUnit['sourceCodes'] = [
    { id: '1', type: 'bold' },
    { id: '2', type: 'break' },
  ];
  const xml = write('1.2', { source: 'a<1/><2>b</2>', sourceCodes, target: undefined });
  expect(lineWith(xml, '<source')).toBe('<source>a<x id="1" ctype="x-bold"/><g id="2" ctype="x-break">b</g></source>');
});

test.each(['1.2', '2.0'] as const)('%s shows placeholders, and never the address of a link', (version) => {
  const xml = writeXliff(sample(version));
  expect(xml).toContain('"{clinic}"');
  expect(xml).not.toContain('https://clinic.example');
});

test.each(['1.2', '2.0'] as const)('%s keeps white space, and says so', (version) => {
  const xml = write(version, { source: ' a\r\n\tb ]]> "c"', path: 'a "b"\n<c>', notes: ['x & y'] });
  expect(xml).toContain('xml:space="preserve"');
  expect(xml).toContain('<source> a&#13;\n\tb ]]&gt; "c"</source>');
  expect(xml).toContain('ame="a &quot;b&quot;&#10;&lt;c&gt;"');
  expect(xml).toContain('>x &amp; y</note>');
});

test('a code its source does not know is written without a type', () => {
  expect(write('1.2', { target: 'a<9/>' })).toContain('a<x id="9"/></target>');
  expect(write('2.0', { target: 'a<9>b</9>' })).toContain('a<pc id="9">b</pc></target>');
});

test.each<[string, string, Partial<XliffUnit>, string]>([
  [
    'a control character',
    'xliff-unwritable',
    { source: 'Bo\u0001x' },
    'Segment "abc.body.0": XML cannot hold the character U+0001 after "Bo"',
  ],
  ['half a character', 'xliff-unwritable', { target: 'ab\ud83e' }, 'U+D83E after "ab"'],
  ['a non-character in a note', 'xliff-unwritable', { notes: ['\uffff'] }, 'U+FFFF at the beginning'],
  ['a control character in a path', 'xliff-unwritable', { path: 'a\u0000' }, 'U+0000'],
  ['text with an open tag', 'xliff-unwritable', { source: 'a <1>b' }, 'Segment "abc.body.0": <1> is never closed.'],
  ['an id with a space', 'xliff-missing-id', { id: 'a b' }, '"a b" cannot be an id'],
  ['an empty id', 'xliff-missing-id', { id: '' }, '"" cannot be an id'],
])('%s is refused by name', (_, code, changes, message) => {
  for (const version of ['1.2', '2.0'] as const) {
    expect(() => write(version, changes)).toThrow(
      expect.objectContaining({ name: 'XliffError', code, message: expect.stringContaining(message) }),
    );
  }
});

test('two segments of one id are refused, even in two files', () => {
  const document = sample('1.2');
  const files = document.files.map(({ original }) => ({ original, units: [unit] }));
  expect(() => writeXliff({ ...document, files })).toThrow(expect.objectContaining({ code: 'xliff-duplicate-id' }));
});

test('files without segments are left out, a document of nothing else is refused', () => {
  const document = sample('2.0');
  const empty = { original: 'api::page.page/none', units: [] };
  expect(writeXliff({ ...document, files: [empty, ...document.files] })).toBe(writeXliff(document));
  expect(() => writeXliff({ ...document, files: [empty] })).toThrow(
    expect.objectContaining({ code: 'xliff-unwritable' }),
  );
});

test('languages are written as tags, or refused', () => {
  expect(writeXliff({ ...sample('2.0'), targetLocale: 'fr_FR' })).toContain(' trgLang="fr-FR"');
  expect(() => writeXliff({ ...sample('1.2'), targetLocale: 'fr FR' })).toThrow(
    expect.objectContaining({ code: 'xliff-language', message: '"fr FR" is no language tag (BCP 47).' }),
  );
});
