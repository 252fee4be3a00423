import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagsOf } from '../../../../src/tagged-text';
import { readXliff, sameLanguage, writeXliff } from '../../../../src/translation/xliff';
import { file1, file2, unit1, unit2, utf8 } from './documents';
import { sample } from './sample';

const read = async (xml: string) => readXliff(utf8(xml));
const unitOf = async (xml: string) => (await read(xml)).units[0];
const targetOf = async (xml: string) => {
  const unit = await unitOf(xml);
  return unit?.problem ?? unit?.target;
};

describe('what real tools gave back', () => {
  test.each([
    ['podebug-1.2.xlf', '1.2', 7],
    ['omegat-1.2.xlf', '1.2', 7],
    ['poedit-1.2.xlf', '1.2', 7],
    ['poedit-2.0.xlf', '2.0', 5],
  ] as const)('%s has every segment as it was sent, with a translation', async (name, version, translations) => {
    const sent = await read(writeXliff(sample(version)));
    const back = await readXliff(readFileSync(join(__dirname, 'fixtures', name)));
    const kept = ({ units }: typeof sent) => units.map(({ line, target, ...unit }) => unit);
    expect(kept(back)).toEqual(kept(sent));
    expect(back.units.some((unit, index) => unit.target !== sent.units[index]?.target)).toBe(true);
    const translated = back.units.flatMap(({ source, target }) => (target ? [{ source, target }] : []));
    expect(translated).toHaveLength(translations);
    const codes = (text: string) =>
      tagsOf(text)
        .map(({ id }) => id)
        .sort();
    for (const { source, target } of translated) expect(codes(target)).toEqual(codes(source));
  });
});

describe('codes of 1.x', () => {
  test.each([
    ['g and x', 'b <g id="1">c<x id="2"/></g> d', 'b <1>c<2/></1> d'],
    ['an empty g', '<g id="1"/>b', '<1></1>b'],
    ['bpt and ept, by rid', '<bpt id="1" rid="7">&lt;b></bpt>b<ept id="2" rid="7">&lt;/b></ept>', '<1>b</1>'],
    ['bpt and ept, by id', '<bpt id="1">&lt;b></bpt>b<ept id="1">&lt;/b></ept>', '<1>b</1>'],
    [
      'bx and ex',
      '<bx id="1" rid="3"/>b<bx id="2" rid="4"/>c<ex id="5" rid="4"/><ex id="6" rid="3"/>',
      '<1>b<2>c</2></1>',
    ],
    ['ph, without its native code', 'b<ph id="1">{name}<sub>e</sub></ph>c', 'b<1/>c'],
    ['it with both ends', '<it id="1" pos="open">[</it>b<it id="1" pos="close">]</it>', '<1>b</1>'],
    ['it with one end', 'b<it id="1" pos="open">[</it>', 'b<1/>'],
    ['mrk, unwrapped', '<mrk mtype="term">b <g id="1">c</g></mrk> d', 'b <1>c</1> d'],
    ['segments', '<mrk mtype="seg" mid="0">B.</mrk> <mrk mtype="seg" mid="1">C.</mrk>', 'B. C.'],
    ['comments, instructions, CDATA', 'b<!-- x --> c<?y z?><![CDATA[<d> & ]]>', 'b c&lt;d> &amp; '],
    ['numeric entities', '&#x1F489;&#233;&#10;&apos;', "💉é\n'"],
  ])('%s', async (_, xml, tagged) => {
    expect(await targetOf(file1(unit1(xml)))).toBe(tagged);
    expect(await targetOf(file1(unit1(xml), '1.1'))).toBe(tagged);
  });
});

describe('codes of 2.x', () => {
  test.each([
    ['pc and ph', 'b <pc id="1">c<ph id="2" dataRef="d1"/></pc> d', 'b <1>c<2/></1> d'],
    ['sc and ec', '<sc id="1"/>b<sc id="2"/>c<ec startRef="2"/><ec startRef="1"/>', '<1>b<2>c</2></1>'],
    ['isolated ones', '<sc id="1" isolated="yes"/>b<ec id="2" isolated="yes"/>', '<1/>b<2/>'],
    ['mrk, sm and em', '<mrk id="m1" type="term">b</mrk><sm id="m2"/> c<em startRef="m2"/>', 'b c'],
    ['a character XML can hold', 'b<cp hex="0041"/>', 'bA'],
  ])('%s', async (_, xml, tagged) => {
    expect(await targetOf(file2(unit2(xml)))).toBe(tagged);
    expect(await targetOf(file2(unit2(xml), '2.1'))).toBe(tagged);
  });

  test('segments and what is between them are joined', async () => {
    const xml = file2(`<unit id="u">
      <segment><source>A.</source><target>B.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>C <pc id="1">c</pc>.</source><target>D <pc id="1">d</pc>.</target></segment></unit>`);
    expect(await unitOf(xml)).toMatchObject({ source: 'A. C <1>c</1>.', target: 'B. D <1>d</1>.' });
  });

  test('a code may begin in one segment and end in the next', async () => {
    const xml = file2(`<unit id="u">
      <segment><source><sc id="1"/>A.</source><target><sc id="1"/>B.</target></segment>
      <segment><source>C.<ec startRef="1"/></source><target>D.<ec startRef="1"/></target></segment></unit>`);
    expect(await unitOf(xml)).toMatchObject({ source: '<1>A.C.</1>', target: '<1>B.D.</1>' });
  });

  test('targets are in the order they ask for', async () => {
    const xml = file2(`<unit id="u">
      <segment><source>A</source><target order="3">a</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>B</source><target order="1">b</target></segment></unit>`);
    expect(await unitOf(xml)).toMatchObject({ source: 'A B', target: 'b a' });
  });
});

describe('a problem of one segment', () => {
  test.each([
    ['a code that does not end', file1(unit1('b <bx id="1"/>c')), 'Code 1 begins, but does not end.'],
    ['a code that did not begin', file1(unit1('b<ex id="1"/>')), 'Code 1 ends, but did not begin.'],
    [
      'codes that overlap',
      file1(unit1('<bx id="1"/>b<bx id="2"/>c<ex id="1"/>d<ex id="2"/>')),
      'Code 2 must end before',
    ],
    ['an end within an element', file1(unit1('<bx id="1"/><g id="2">b<ex id="1"/></g>')), 'Code 2 must end before'],
    [
      'overlap in 2.0',
      file2(unit2('<sc id="1"/>b<sc id="2"/>c<ec startRef="1"/><ec startRef="2"/>')),
      'Code 2 must end before',
    ],
    ['a code without id', file1(unit1('<g>b</g>')), 'A code has no id.'],
    ['a code with a strange id', file1(unit1('<x id="__proto__"/>')), '"__proto__" is not the id of a code.'],
    ['an element that is none of XLIFF', file1(unit1('b<i>c</i>')), '<i> is not an inline element of XLIFF.'],
    ['one of another namespace', file2(unit2('<pc xmlns="urn:x" id="1">b</pc>')), '<pc> is not an inline element'],
    ['a character XML cannot hold', file2(unit2('b<cp hex="0000"/>')), 'The character U+0000 is not allowed.'],
    [
      'two targets',
      file1('<trans-unit id="u"><source>a</source><target>b</target><target>c</target></trans-unit>'),
      'two elements <target>',
    ],
    ['no source', file1('<trans-unit id="u"><target>b</target></trans-unit>'), 'The segment has no source.'],
    ['no segment', file2('<unit id="u"><notes/></unit>'), 'The segment has no source.'],
    [
      'a part without translation',
      file2(
        '<unit id="u"><segment><source>a</source><target>b</target></segment><segment><source>c</source><target/></segment></unit>',
      ),
      'Part 2 of 2 of the segment is not translated.',
    ],
    [
      'an empty part',
      file1(unit1('<mrk mtype="seg" mid="0">b</mrk><mrk mtype="seg" mid="1"/>')),
      'The part "1" of the segment is empty.',
    ],
    [
      'places taken twice',
      file2(
        '<unit id="u"><segment><source>a</source><target order="2">b</target></segment><segment><source>c</source><target>d</target></segment></unit>',
      ),
      'order of the parts',
    ],
    ['far too many codes', file1(unit1('<x id="1"/>'.repeat(2001))), 'more than 2000 codes'],
    [
      'codes as deep as a well',
      file1(unit1('<bx id="1"/>'.repeat(60) + '<ex id="1"/>'.repeat(60))),
      'More than 50 codes are nested.',
    ],
  ])('%s: the segment says so, the others are read', async (_, xml, problem) => {
    const end = xml.includes('</body>') ? '</body>' : '</file>';
    const other = end === '</body>' ? unit1('b') : unit2('b');
    const { units } = await read(xml.replace(end, other.replace('"u"', '"other"') + end));
    expect(units[0]).toMatchObject({ id: 'u', problem: expect.stringContaining(problem), target: undefined });
    expect(units[1]).toMatchObject({ id: 'other', source: 'a', target: 'b', problem: undefined });
  });

  test('a source with a problem is its words', async () => {
    expect(await unitOf(file1(unit1('b', 'a <bx id="1"/>&amp; c')))).toMatchObject({ source: 'a &amp; c' });
  });
});

describe('what is not the translation', () => {
  test('is skipped in 1.2: proposals, segmented sources, headers, extensions', async () => {
    const xml = file1(`<ext:a xmlns:ext="urn:x"><trans-unit id="u"><source>no</source></trans-unit></ext:a>
      <group translate="no"><group><trans-unit id="u" resname="body.0" ext:b="c" xmlns:ext="urn:x"><source>a</source>
      <seg-source><mrk mtype="seg" mid="1">no</mrk></seg-source><target>b</target>
      <alt-trans><source>no</source><target>no</target></alt-trans><note>no</note></trans-unit></group>
      <bin-unit id="v"><bin-source/></bin-unit></group>`);
    expect((await read(xml)).units).toEqual([
      { original: 'api::page.page/abc', id: 'u', path: 'body.0', translate: false, source: 'a', target: 'b', line: 2 },
    ]);
  });

  test('is skipped in 2.0: matches, glossaries, original data', async () => {
    const xml = file2(`<group id="g" translate="no"><unit id="u" name="body.0" translate="yes">
      <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>no</source><target>no</target></mtc:match></mtc:matches>
      <originalData><data id="d1">no</data></originalData>
      <segment><source>a</source><target>b</target></segment></unit></group>`);
    expect((await read(xml)).units).toEqual([
      { original: 'api::page.page/abc', id: 'u', path: 'body.0', translate: true, source: 'a', target: 'b', line: 1 },
    ]);
  });

  test.each([
    ['none', ''],
    ['an empty one', '<target/>'],
    ['a blank one', '<target>\n  </target>'],
    ['one of empty parts', '<target><mrk id="m1" mtype="seg" mid="0"/> <mrk id="m2" mtype="seg" mid="1"/></target>'],
  ])('is %s, so there is no target', async (_, target) => {
    const unit = await unitOf(file1(`<trans-unit id="u"><source>a</source>${target}</trans-unit>`));
    expect(unit).toMatchObject({ source: 'a', target: undefined, problem: undefined });
    expect(await unitOf(file2(`<unit id="u"><segment><source>a</source>${target}</segment></unit>`))).toEqual({
      ...unit,
    });
  });
});

describe('other ways to write the same', () => {
  const bytesOf: [string, (xml: string) => Uint8Array][] = [
    ['a byte order mark', (xml) => utf8(`\uFEFF${xml}`)],
    ['CRLF', (xml) => utf8(xml.replaceAll('\n', '\r\n'))],
    ['UTF-16 LE', (xml) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16 BE', (xml) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
    [
      'a prefix for every element',
      (xml) =>
        utf8(
          xml
            .replace(/<(\/?)(?=[a-z])/g, '<$1p:')
            .replace('xmlns=', 'xmlns:p=')
            .replace('p:slr:', 'slr:'),
        ),
    ],
    ['single quotes', (xml) => utf8(xml.replace(/="([^"']*)"/g, "='$1'"))],
    ['no declaration', (xml) => utf8(xml.replace(/<\?xml.*\?>/, ''))],
  ];

  test.each(bytesOf)('%s', async (_, bytes) => {
    for (const version of ['1.2', '2.0'] as const) {
      const xml = writeXliff(sample(version));
      expect(await readXliff(bytes(xml))).toEqual(await read(xml));
    }
  });

  test.each(['ISO-8859-1', 'iso-8859-1', 'windows-1252'])(
    '%s, of which the quotes are of windows-1252',
    async (name) => {
      const xml = `<?xml version="1.0" encoding="${name}"?>${file1(unit1('\u0080 d\u0092\u00e9t\u00e9'))}`;
      expect((await readXliff(Buffer.from(xml, 'latin1'))).units[0]?.target).toBe('€ d’été');
    },
  );

  test.each([1, 2, 3, 4, 5])('characters are whole wherever the pieces of a file end (%i)', async (shift) => {
    const words = `${'x'.repeat(shift)}${'é🩺\r\n'.repeat(8000)}`;
    const { units } = await read(file1(unit1(words)));
    expect(units[0]?.target).toBe(words.replaceAll('\r', ''));
  });
});

describe('languages', () => {
  const file = (target: string, id: string) =>
    `<file original="x" source-language="en" target-language="${target}" datatype="x"><body>${unit1('b').replace('"u"', `"${id}"`)}</body></file>`;
  const two = (one: string, other: string) =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${file(one, 'u')}${file(other, 'v')}</xliff>`;

  test('agree whatever their case, and with "_" for "-"', async () => {
    expect(await read(two('fr_FR', 'FR-fr'))).toMatchObject({ sourceLocale: 'en', targetLocale: 'fr-FR' });
  });

  test('of a single text may say less, or more', async () => {
    const xml = file1(
      '<trans-unit id="u"><source xml:lang="en-GB">a</source><target xml:lang="FR">b</target></trans-unit>',
    );
    expect(await unitOf(xml)).toMatchObject({ target: 'b' });
  });

  test.each([
    ['en-us', 'en-US', true],
    ['fr_FR', 'fr-FR', true],
    ['en', 'en-US', false],
    ['zh-Hans', 'zh-Hant', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(sameLanguage(one, other)).toBe(same);
  });
});

test('names and paths that mean something elsewhere mean nothing here', async () => {
  const ids = ['__proto__', 'constructor', '../../etc/passwd', 'toString'];
  const xml = file1(
    ids.map((id) => unit1('b').replace('"u"', `"${id}" resname="${id}" __proto__="x"`)).join(''),
  ).replace('api::page.page/abc', '../__proto__/%2e%2e');
  const { units } = await read(xml);
  expect(units.map(({ id, path, original }) => [id, path, original])).toEqual(
    ids.map((id) => [id, id, '../__proto__/%2e%2e']),
  );
  expect(Object.getPrototypeOf(units[0])).toBe(Object.prototype);
});

test('a fingerprint is what the file says, a status only one there is', async () => {
  const context = (name: string, value: string) => `<context context-type="${name}">${value}</context>`;
  const xml = file1(
    unit1('b').replace(
      '</trans-unit>',
      `<context-group>${context('x-source-fingerprint', ' f00d ')}${context('x-source-status', 'final')}${context('__proto__', 'x')}</context-group></trans-unit>`,
    ),
  );
  expect(await unitOf(xml)).toMatchObject({ sourceFingerprint: 'f00d', sourceStatus: undefined });
});
