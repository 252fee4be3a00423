import { parseTagged } from '../../../../src/tagged-text';
import {
  DEFAULT_LIMITS,
  readXliff,
  writeXliff,
  XliffError,
  type XliffErrorCode,
} from '../../../../src/translation/xliff';
import { file1, file2, unit1, unit2, utf8 } from './documents';
import { sample } from './sample';

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 10 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level || ''};`.repeat(10)}">`).join('')}]>`;

const good1 = file1(unit1('b'));
const good2 = file2(unit2('b'));

const refusals: [name: string, XliffErrorCode, string | Uint8Array, message?: string][] = [
  // What could expand, or read something else.
  ['a billion laughs', 'xliff-doctype', `${LAUGHS}${file1(unit1('&lol10;'))}`],
  [
    'an external entity',
    'xliff-doctype',
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${file1(unit1('&e;'))}`,
  ],
  ['a parameter entity', 'xliff-doctype', `<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1/x"> %e;]>${good1}`],
  ['a DOCTYPE, as such', 'xliff-doctype', `<!DOCTYPE xliff SYSTEM "xliff.dtd">${good1}`, 'A DOCTYPE is not allowed'],
  ['an entity nobody declared', 'xliff-not-well-formed', file1(unit1('&nbsp;')), 'undefined entity'],
  ['an entity named like a member of objects', 'xliff-not-well-formed', file1(unit1('&constructor;'))],
  // What is not XML.
  ['nothing', 'xliff-not-well-formed', ''],
  ['white space', 'xliff-not-well-formed', ' \n '],
  ['JSON', 'xliff-not-well-formed', '{"units": []}'],
  ['a tag that is not closed', 'xliff-not-well-formed', file1('<trans-unit id="u"><source>a</trans-unit>'), 'Line 1: '],
  ['two roots', 'xliff-not-well-formed', `${good1}${good1}`],
  ['text after the end', 'xliff-not-well-formed', `${good1}x`],
  ['an attribute twice', 'xliff-not-well-formed', file1('<trans-unit id="u" id="v"/>')],
  ['an attribute without quotes', 'xliff-not-well-formed', file1('<trans-unit id=u/>')],
  ['a prefix that is not bound', 'xliff-not-well-formed', file1('<x:y/>')],
  ['"]]>" in text', 'xliff-not-well-formed', file1(unit1('b ]]> c'))],
  ['an ampersand alone', 'xliff-not-well-formed', file1(unit1('b & c'))],
  // Characters and bytes.
  ['&#0;', 'xliff-not-well-formed', file1(unit1('&#0;'))],
  ['&#1;', 'xliff-not-well-formed', file1(unit1('&#1;'))],
  ['&#1; in what declares itself XML 1.1', 'xliff-not-well-formed', `<?xml version="1.1"?>${file1(unit1('&#1;'))}`],
  ['&#xFFFE;', 'xliff-not-well-formed', file1(unit1('&#xFFFE;'))],
  ['half a character', 'xliff-not-well-formed', file1(unit1('&#xD83E;'))],
  ['a number beyond Unicode', 'xliff-not-well-formed', file1(unit1('&#x110000;'))],
  ['a control character', 'xliff-not-well-formed', file1(unit1('\u0007'))],
  [
    'invalid UTF-8',
    'xliff-encoding',
    Buffer.from(file1(`\n\n${unit1('b\u00e9')}`), 'latin1'),
    'Line 3: The file is not valid UTF-8',
  ],
  ['UTF-8 of half a character', 'xliff-encoding', Buffer.concat([utf8(file1('<a>')), Buffer.from([0xed, 0xa0, 0x80])])],
  ['UTF-8 that ends within a character', 'xliff-encoding', Buffer.concat([utf8(good1), Buffer.from([0xe2, 0x82])])],
  ['UTF-16 that ends within a character', 'xliff-encoding', Buffer.from(`\uFEFF${good1}`, 'utf16le').subarray(0, -1)],
  ['UTF-16 with half a character', 'xliff-encoding', Buffer.from(`\uFEFF${file1(unit1('\ud83e'))}`, 'utf16le')],
  ['UTF-16 without a mark', 'xliff-encoding', Buffer.from(good1, 'utf16le'), 'UTF-16 without a byte order mark'],
  ['UTF-32', 'xliff-encoding', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
  [
    'another encoding',
    'xliff-encoding',
    `<?xml version="1.0" encoding="Shift_JIS"?>${good1}`,
    'The encoding is Shift_JIS; UTF-8',
  ],
  [
    'an encoding named like a member of objects',
    'xliff-encoding',
    `<?xml version="1.0" encoding="constructor"?>${good1}`,
  ],
  // What is not ours to read.
  [
    'HTML',
    'xliff-not-xliff',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'The root element is <html>, not <xliff>.',
  ],
  ['XLIFF within something', 'xliff-not-xliff', `<a>${good1}</a>`],
  ['no version', 'xliff-version', good1.replace('version="1.2"', '')],
  [
    'version 1.0',
    'xliff-version',
    good1.replace('version="1.2"', 'version="1.0"'),
    '"1.0"; 1.1, 1.2, 2.0, 2.1 are read',
  ],
  ['version 2.2', 'xliff-version', good2.replaceAll('2.0', '2.2')],
  ['a version named like a member of objects', 'xliff-version', good1.replace('version="1.2"', 'version="__proto__"')],
  ['no namespace', 'xliff-namespace', good1.replace(/ xmlns="[^"]*"/, '')],
  ['the namespace of another version', 'xliff-namespace', good1.replace('document:1.2', 'document:2.0')],
  ['another namespace', 'xliff-namespace', good2.replace('urn:oasis', 'urn:other'), 'not "urn:other'],
  // Languages.
  [
    'no target language',
    'xliff-language',
    good1.replace(' target-language="fr"', ''),
    'The target language is missing.',
  ],
  ['no target language in 2.0', 'xliff-language', good2.replace(' trgLang="fr"', '')],
  ['no source language', 'xliff-language', good1.replace(' source-language="en"', '')],
  ['an empty language', 'xliff-language', good2.replace('trgLang="fr"', 'trgLang=""')],
  ['no language at all', 'xliff-language', good1.replace(/<file.*<\/file>/, '')],
  ['a language that is none', 'xliff-language', good1.replace('"fr"', '"../fr"'), '"../fr" is no language tag'],
  [
    'mixed target languages',
    'xliff-language',
    good1.replace(/<file.*<\/file>/, (file) => file + file.replace('"fr"', '"de"').replace('"u"', '"v"')),
    'is de here, but fr before',
  ],
  [
    'a region more in one file',
    'xliff-language',
    good1.replace(/<file.*<\/file>/, (file) => file + file.replace('"fr"', '"fr-CA"').replace('"u"', '"v"')),
  ],
  ['a text in another language', 'xliff-language', good1.replace('<target>', '<target xml:lang="de">')],
  ['a text in another language, 2.0', 'xliff-language', good2.replace('<source>', '<source xml:lang="de">')],
  // Ids.
  ['a segment without id', 'xliff-missing-id', good1.replace(' id="u"', '')],
  ['an empty id', 'xliff-missing-id', good2.replace('"u"', '""')],
  [
    'an id twice',
    'xliff-duplicate-id',
    file1(`${unit1('b')}\n${unit1('c')}`),
    'Line 2: The id "u" is already that of the segment in line 1.',
  ],
  ['an id twice, in two files', 'xliff-duplicate-id', good2.replace(/<file.*<\/file>/, (file) => file + file)],
  ['__proto__ twice', 'xliff-duplicate-id', file1(`${unit1('b')}${unit1('c')}`.replaceAll('"u"', '"__proto__"'))],
  // Size.
  ['groups 100,000 deep', 'xliff-too-deep', file1('<group>'.repeat(100_000)), 'At most 100 elements'],
  ['codes 100,000 deep', 'xliff-too-deep', file1(unit1('<g id="1">'.repeat(100_000)))],
  ['unknown elements 100,000 deep', 'xliff-too-deep', file2('<x>'.repeat(100_000))],
  ['100,000 segments', 'xliff-too-large', file1(many(100_000)), 'more than 50000 segments'],
  ['50 MB, before any of it is looked at', 'xliff-too-large', new Uint8Array(50_000_000), 'has 50000000 bytes'],
  ['a comment of 10 MB', 'xliff-too-large', file1(`<!--${'-x'.repeat(5_000_000)}-->`)],
  ['CDATA of 10 MB', 'xliff-too-large', file1(unit1(`<![CDATA[${']x'.repeat(5_000_000)}]]>`))],
  ['an attribute of 10 MB', 'xliff-too-large', file1(`<group id="${'x'.repeat(10_000_000)}"/>`)],
  ['a DTD of 10 MB', 'xliff-too-large', `<!DOCTYPE x [${'<'.repeat(10_000_000)}]>${good1}`],
  ['a segment of 10 MB', 'xliff-too-large', file1(unit1('<x id="1"/>'.repeat(1_000_000)))],
  [
    '10,000 attributes',
    'xliff-too-large',
    file1(`<group ${Array.from({ length: 10_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  ],
];

function many(count: number): string {
  return Array.from({ length: count }, (_, index) => unit1('b').replace('"u"', `"u${index}"`)).join('');
}

test.each(refusals)('%s: %s', async (_, code, file, message = '') => {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const error = await readXliff(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(XliffError);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
});

test('the files these were made from are read', async () => {
  for (const xml of [good1, good2]) {
    expect((await readXliff(utf8(xml))).units).toMatchObject([{ id: 'u', source: 'a', target: 'b' }]);
  }
});

test.each(['1.2', '2.0'] as const)('a file of %s that was cut off is refused, wherever it was cut', async (version) => {
  const whole = utf8(writeXliff(sample(version)).trimEnd());
  for (let end = 0; end < whole.length; end += 97) {
    const error = await readXliff(whole.subarray(0, end)).catch((reason: unknown) => reason);
    expect({ end, error }).toEqual({ end, error: expect.any(XliffError) });
  }
  expect((await readXliff(whole)).units).toHaveLength(8);
});

test('an error says in which line and column it is', async () => {
  const error = await readXliff(utf8(file1('\n<trans-unit>\n<a></b>'))).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'xliff-missing-id', line: 2 });
  const cut = await readXliff(utf8(file1('\n<group>\n<a></b>'))).catch((reason: unknown) => reason);
  expect(cut).toMatchObject({ code: 'xliff-not-well-formed', line: 3, column: 7 });
});

test('100,000 segments are read where they are allowed, and others get their turns meanwhile', async () => {
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns += 1;
    if (reading) setImmediate(turn);
  };
  setImmediate(turn);
  const { units } = await readXliff(utf8(file1(many(100_000))), { ...DEFAULT_LIMITS, maxUnits: 100_000 });
  reading = false;
  expect(units).toHaveLength(100_000);
  expect(units.at(-1)).toMatchObject({ id: 'u99999', source: 'a', target: 'b' });
  expect(turns).toBeGreaterThan(20);
});

test('whatever a file is made of, its texts are tagged text that can be parsed', async () => {
  const pieces = [
    '<bx id="1"/>',
    '<ex id="1"/>',
    '<x id="2"/>',
    '<it id="3" pos="open"/>',
    '<it id="3" pos="close"/>',
    'a&lt;1>',
    '<g id="4">b</g>',
  ];
  for (let seed = 0; seed < pieces.length ** 4; seed += 1) {
    const content = [0, 1, 2, 3]
      .map((place) => pieces[Math.floor(seed / pieces.length ** place) % pieces.length])
      .join('');
    const [unit] = (await readXliff(utf8(file1(unit1(content, content))))).units;
    expect(() => parseTagged(`${unit?.source}${unit?.target ?? ''}`)).not.toThrow();
    expect(unit?.target === undefined).toBe(unit?.problem !== undefined);
  }
});
