import { readXliff } from '../../../src/translation/xliff';
import { inState, segmentAt } from '../../support/desk';
import { startExchange, translate } from '../../support/exchange';
import { paragraph, uids } from '../../support/fixtures';

const { CONDITION } = uids;

let exchange: Awaited<ReturnType<typeof startExchange>>;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.app.stop());

test.each([
  ['an unknown path', 'summary', 'x', (xliff: string) => xliff.replace(/\.summary"/, '.nothing"'), 'unknown-path'],
  ['an empty text', 'summary', '', undefined, 'empty'],
  ['the source text', 'imageCaption', undefined, undefined, 'same-as-source'],
  ['a lost tag', 'limitations.0', 'Sans gras.', undefined, 'codes'],
  ['a forged tag', 'summary', 'Un <g id="9" ctype="bold">résumé</g>.', undefined, 'codes'],
  ['a text that is too long', 'seo.title', 'x'.repeat(61), undefined, 'length'],
  ['a bidi override', 'summary', 'Un \u202Erésumé.', undefined, 'forbidden-characters'],
  [
    'a text marked as not to be translated',
    'summary',
    'Un résumé.',
    (xliff: string) => xliff.replace(/(<trans-unit[^>]*resname="summary")/, '$1 translate="no"'),
    'protected',
  ],
] as const)('reports %s and writes the rest', async (_, path, target, change, code) => {
  const { documentId, read } = await exchange.clone();
  if (code === 'same-as-source')
    await exchange.edit.update(CONDITION, { documentId, locale: 'fr', data: { imageCaption: null } });
  let xliff = await exchange.exported(`locale=fr&state=all&documentId=${documentId}`);
  const source = segmentAt(await read(), path).source.text;
  xliff = translate(xliff, path, target ?? source);
  xliff = translate(xliff, 'evidenceNote', 'Une autre note.');
  if (change) xliff = change(xliff);
  const before = segmentAt(await read(), path).target;
  const report = await exchange.imported(xliff);
  expect(report.refused.map((one) => one.code)).toEqual([code]);
  expect(report.refused[0]?.reason).toBeTruthy();
  const after = await read();
  expect(segmentAt(after, path).target).toEqual(before);
  expect(segmentAt(after, 'evidenceNote').target?.text).toBe('Une autre note.');
});

test('shows program code to translators, and keeps it as it is', async () => {
  const { documentId, read } = await exchange.clone();
  const code = { type: 'code', language: 'text', children: [{ type: 'text', text: 'dose = 50' }] };
  const overview = [...paragraph('Before.'), code, ...paragraph('After.')];
  await exchange.edit.update(CONDITION, { documentId, locale: 'en', data: { overview } });
  let xliff = await exchange.exported(`locale=fr&documentId=${documentId}`);
  const { units } = await readXliff(Buffer.from(xliff));
  expect(units.map(({ path, translate }) => [path, translate])).toEqual([
    ['overview.0', true],
    ['overview.1', false],
    ['overview.2', true],
  ]);
  expect(inState(await read(), 'outdated')).toEqual(['overview.0', 'overview.2']);
  xliff = translate(translate(xliff, 'overview.0', 'Avant.'), 'overview.2', 'Après.');
  const changed = xliff.replace(/(<source>dose = 50<\/source>)/, '$1<target>dose = 500</target>');
  expect((await exchange.imported(changed)).refused.map((one) => one.code)).toEqual(['protected']);
  const row = await exchange.app.strapi.db
    .query(CONDITION)
    .findOne({ where: { documentId, locale: 'fr', publishedAt: null } });
  expect(row.overview.slice(0, 3)).toEqual([...paragraph('Avant.'), code, ...paragraph('Après.')]);
  expect(row.overview).toHaveLength(4); // French had three paragraphs: the one with no counterpart stays
});

test('reports an entry that is gone, and writes the others', async () => {
  const [gone, here] = [await exchange.clone(), await exchange.clone()];
  const xliff = await exchange.exported(
    `locale=fr&state=all&documentId=${gone.documentId}&documentId=${here.documentId}`,
  );
  await exchange.edit.remove(CONDITION, { documentId: gone.documentId, locale: '*' });
  const changed = translate(xliff.slice(xliff.indexOf(`/${here.documentId}"`)), 'summary', 'Un autre résumé.');
  const report = await exchange.imported(xliff.slice(0, xliff.indexOf(`/${here.documentId}"`)) + changed);
  expect(new Set(report.refused.map(({ code }) => code))).toEqual(new Set(['unknown-document']));
  expect(segmentAt(await here.read(), 'summary').target?.text).toBe('Un autre résumé.');
});

const unit = (id: string) => `<trans-unit id="${id}"><source>a</source><target>b</target></trans-unit>`;
const file = (body: string, original = `${CONDITION}/abc`, target = 'fr') =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="${original}" source-language="en" target-language="${target}" datatype="plaintext"><body>${body}</body></file></xliff>`;

test.each([
  ['a DOCTYPE', file('').replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), 'xliff-doctype'],
  ['a truncated file', file(unit('abc.name')).slice(0, -10), 'xliff-not-well-formed'],
  ['another target language', file(unit('abc.name'), undefined, 'it'), 'xliff-language'],
  ['the source language as target', file(unit('abc.name'), undefined, 'en'), 'xliff-language'],
  ['a duplicate id', file(unit('abc.name') + unit('abc.name')), 'xliff-duplicate-id'],
  ['a type that is not translated', file(unit('abc.name'), 'admin::user/abc'), 'xliff-not-ours'],
  ['an unknown type', file(unit('abc.name'), 'api::nothing.nothing/abc'), 'xliff-not-ours'],
  ['another version', file('').replace('version="1.2"', 'version="1.3"'), 'xliff-version'],
  ['no XML at all', 'PK\u0003\u0004', 'xliff-not-well-formed'],
  ['an empty file', '', 'xliff-not-well-formed'],
  ['a path trick', file(unit('abc.name'), '../../x'), 'xliff-not-ours'],
  ['__proto__ as an id', file(unit('__proto__.name')), 'xliff-not-ours'],
  ['constructor in an id', file(unit('abc.constructor')), 'xliff-not-ours'],
])('refuses %s as a whole, with a code', async (_, xliff, code) => {
  const { body } = await exchange.upload(xliff, { dryRun: 'false' }).expect(400);
  expect(body.error.details.code).toBe(code);
  expect(body.error.message).toBeTruthy();
});

test('without a file, or with a body that says nothing, it explains itself', async () => {
  const { body } = await exchange.desk.post('/translation/import').field('dryRun', 'true').expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['file'] }] });
});

test.each([
  ['no JSON', '{', /no JSON/],
  ['no object', '[]', /an object/],
  ['deep', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`, /within each other/],
  ['broad', `{"a":[${'1,'.repeat(20_001)}1]}`, /values/],
  ['named as what objects inherit', '{"to\\u0053tring":{"take":"ours"}}', /toString/],
])('decisions that are %s are refused, as a body would be', async (_, decisions, reason) => {
  const { body } = await exchange.upload(file(''), { decisions }).expect(400);
  expect(body.error.details).toMatchObject({
    code: 'invalid-body',
    errors: [{ path: ['decisions'], message: expect.stringMatching(reason) }],
  });
});
