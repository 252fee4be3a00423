import type { Desk, ImportReport } from '../../../src/translation/contract';
import { readXliff } from '../../../src/translation/xliff';
import { type Application, startApplication } from '../../support/application';
import { deskOf, inState, segmentAt } from '../../support/desk';
import { editor, paragraph, uids } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  desk = deskOf(app, await adminToken(app));
});
afterAll(() => app.stop());

async function exported(query: string): Promise<string> {
  const { body, headers } = await desk.get(`/translation/export?${query}`).buffer(true).parse(asText).expect(200);
  expect(headers['content-type']).toContain('application/xliff+xml');
  return body;
}

/** supertest parses only what it knows. */
function asText(answer: unknown, done: (error: Error | null, text: string) => void): void {
  const response = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

const upload = (xliff: string | Buffer, fields: Record<string, string> = {}) => {
  const request = desk.post('/translation/import').attach('file', Buffer.from(xliff), 'translations.xlf');
  for (const [name, value] of Object.entries(fields)) request.field(name, value);
  return request;
};

const imported = async (xliff: string, fields: Record<string, string> = { dryRun: 'false' }): Promise<ImportReport> =>
  (await upload(xliff, fields).expect(200)).body.data;

async function documentIdOf(slug: string): Promise<string> {
  return (await app.get(`/api/conditions/${slug}`).expect(200)).body.data.documentId;
}

/** Fills in a unit's target, as a tool would: text for text in the file. */
function translate(xliff: string, path: string, target: string): string {
  const unit = new RegExp(
    `(<trans-unit[^>]*resname="${path.replaceAll('.', '\\.')}"[\\s\\S]*?<target[^>]*>)[\\s\\S]*?(</target>)`,
  );
  expect(xliff).toMatch(unit);
  return xliff.replace(unit, (_, before, after) => `${before}${target}${after}`);
}

const clone = async (): Promise<{ documentId: string; read: () => Promise<Desk> }> => {
  const { documentId } = await edit.clone(CONDITION, {
    documentId: await documentIdOf('frey-syndrome'),
    locale: '*',
    data: { slug: `frey-${Math.random()}`.replace('.', '') },
  });
  return { documentId, read: () => desk.read(CONDITION, documentId, 'fr') };
};

describe('export', () => {
  test.each(['1.2', '2.0'])('in %s holds every segment of the language, as coverage counts them', async (version) => {
    const { body } = await desk.get('/translation/coverage').expect(200);
    for (const { code, progress } of body.data.locales) {
      const all = await readXliff(Buffer.from(await exported(`locale=${code}&state=all&version=${version}`)));
      expect([all.sourceLocale, all.targetLocale, all.units.length]).toEqual(['en', code, progress.segments]);
      const toDo = progress.missing + progress.outdated;
      if (toDo === 0) await desk.get(`/translation/export?locale=${code}&version=${version}`).expect(404);
      else {
        const todo = await readXliff(Buffer.from(await exported(`locale=${code}&version=${version}`)));
        expect(todo.units.length).toBe(toDo);
      }
    }
  });

  test('narrows to types and entries, and refuses what there is not', async () => {
    const documentId = await documentIdOf('frey-syndrome');
    const one = await readXliff(
      Buffer.from(await exported(`locale=fr&state=all&type=${CONDITION}&documentId=${documentId}`)),
    );
    expect(new Set(one.units.map(({ original }) => original))).toEqual(new Set([`${CONDITION}/${documentId}`]));
    await desk.get('/translation/export?locale=xx').expect(400);
    await desk.get('/translation/export?locale=en').expect(400);
    await desk.get('/translation/export?locale=fr&type=api::source.source').expect(404);
    await desk.get('/translation/export?locale=fr&version=2.1').expect(400);
    await app.get('/translation/export?locale=fr').expect(401);
  });

  test('offers translations of the same text elsewhere, marked for review', async () => {
    const { documentId, read } = await clone();
    await edit.remove(CONDITION, { documentId, locale: 'fr' });
    const xliff = await exported(`locale=fr&type=${CONDITION}&documentId=${documentId}`);
    expect(xliff).toContain('<target state="needs-review-translation" state-qualifier="exact-match">Syndrome de Frey');
    const report = await imported(xliff);
    expect([report.counts.refused, report.counts.conflicts]).toEqual([0, 0]);
    expect((await read()).progress).toMatchObject({ missing: 0, outdated: 0 });
  });
});

describe('import', () => {
  test('a dry run says what it would do and does nothing; then it is done, as a draft; then there is nothing to do', async () => {
    const { documentId, read } = await clone();
    const xliff = translate(
      await exported(`locale=fr&state=all&documentId=${documentId}`),
      'summary',
      'Nouveau résumé.',
    );
    const before = await read();
    const dry = await imported(xliff, {});
    expect(dry).toMatchObject({ dryRun: true, counts: { applied: 1, conflicts: 0, refused: 0 } });
    expect(await read()).toEqual(before);
    const done = await imported(xliff);
    expect(done.counts).toEqual(dry.counts);
    expect(segmentAt(await read(), 'summary')).toMatchObject({ state: 'current', target: { text: 'Nouveau résumé.' } });
    expect((await read()).exists).toEqual({ draft: true, published: false });
    expect((await imported(xliff)).counts).toEqual({
      applied: 0,
      unchanged: before.segments.length,
      conflicts: 0,
      refused: 0,
    });
  });

  test('creates a language with its address, and every text stands where it belongs', async () => {
    const { documentId, read } = await clone();
    await edit.remove(CONDITION, { documentId, locale: 'fr' });
    const { units } = await readXliff(Buffer.from(await exported(`locale=fr&documentId=${documentId}`)));
    const empty = await exported(`locale=fr&documentId=${documentId}`);
    const french = (text: string) => `${text}`.replace(/^/, 'Fr. ');
    let xliff = empty;
    for (const { path = '', source } of units)
      xliff = translate(
        xliff,
        path,
        french(source)
          .replace(/<(\/?)(\d+)>/g, '<$1g$2>')
          .replace(/<g(\d+)>/g, '<g id="$1">')
          .replace(/<\/g\d+>/g, '</g>'),
      );
    const report = await imported(xliff);
    expect(report.counts).toMatchObject({ conflicts: 0, applied: report.applied.length });
    const after = await read();
    const done = new Map(after.segments.map(({ path, target }) => [path, target?.text]));
    for (const { path, after: text } of report.applied) expect(done.get(path)).toBe(text);
    expect(report.applied.length).toBeGreaterThan(20);
    const row = await app.strapi.db.query(CONDITION).findOne({ where: { documentId, locale: 'fr' } });
    expect(row.slug).toMatch(/^fr-/);
  });

  test('two edits since the export are conflicts: both sides are shown, neither is lost, the translator decides', async () => {
    const { documentId, read } = await clone();
    let xliff = await exported(`locale=fr&state=all&documentId=${documentId}`);
    const base = await read();
    xliff = translate(xliff, 'summary', 'Le leur : résumé.');
    xliff = translate(xliff, 'seo.title', 'Le leur : titre');
    xliff = translate(xliff, 'imageCaption', 'La leur : légende.');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'The source changed.' } });
    const opened = await read();
    await desk.save(opened, { 'seo.title': 'Le nôtre : titre' }).expect(200);

    const report = await imported(xliff);
    expect(report.counts).toMatchObject({ applied: 1, conflicts: 2 });
    const [summary, title] = ['summary', 'seo.title'].map((path) => report.conflicts.find((one) => one.path === path));
    expect(summary).toMatchObject({
      changed: ['source'],
      source: { base: segmentAt(base, 'summary').source.text, now: 'The source changed.' },
      target: { theirs: 'Le leur : résumé.', ours: segmentAt(base, 'summary').target?.text },
    });
    expect(title).toMatchObject({
      changed: ['target'],
      target: {
        base: segmentAt(base, 'seo.title').target?.text,
        theirs: 'Le leur : titre',
        ours: 'Le nôtre : titre',
      },
    });
    const untouched = await read();
    expect(segmentAt(untouched, 'seo.title').target?.text).toBe('Le nôtre : titre');
    expect(segmentAt(untouched, 'imageCaption').target?.text).toBe('La leur : légende.');
    expect(inState(untouched, 'outdated')).toEqual(['summary']);

    const decide = (take: 'ours' | 'theirs') =>
      JSON.stringify(
        Object.fromEntries(
          report.conflicts.map((one) => [one.id, { take, source: one.sourceFingerprint, target: one.oursFingerprint }]),
        ),
      );
    const ours = await imported(xliff, { dryRun: 'false', decisions: decide('ours') });
    expect(ours.counts).toMatchObject({ applied: 0, conflicts: 0 });
    const theirs = await imported(xliff, { dryRun: 'false', decisions: decide('theirs') });
    expect(theirs.counts).toMatchObject({ applied: 2, conflicts: 0 });
    const decided = await read();
    expect(segmentAt(decided, 'seo.title')).toMatchObject({ state: 'current', target: { text: 'Le leur : titre' } });
    // What was translated from the old source is not right for the new one because somebody took it.
    expect(segmentAt(decided, 'summary')).toMatchObject({ state: 'outdated', target: { text: 'Le leur : résumé.' } });
  });

  test('a decision on what has changed again since is a conflict once more', async () => {
    const { documentId, read } = await clone();
    const xliff = translate(await exported(`locale=fr&state=all&documentId=${documentId}`), 'summary', 'Le leur.');
    await desk.save(await read(), { summary: 'Le nôtre.' }).expect(200);
    const [conflict] = (await imported(xliff)).conflicts;
    await desk.save(await read(), { summary: 'Encore le nôtre.' }).expect(200);
    const decisions = JSON.stringify({
      [conflict?.id ?? '']: { take: 'theirs', source: conflict?.sourceFingerprint, target: conflict?.oursFingerprint },
    });
    expect((await imported(xliff, { dryRun: 'false', decisions })).counts).toMatchObject({ applied: 0, conflicts: 1 });
    expect(segmentAt(await read(), 'summary').target?.text).toBe('Encore le nôtre.');
  });

  test('a paragraph that was moved since the export is translated where it stands now', async () => {
    const { documentId, read } = await clone();
    const overview = [...paragraph('One moves.'), ...paragraph('Two stays.')];
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview } });
    await desk.save(await read(), { 'overview.0': 'L’un bouge.', 'overview.1': 'L’autre reste.' }).expect(200);
    let xliff = await exported(`locale=fr&state=all&documentId=${documentId}`);
    xliff = translate(translate(xliff, 'overview.0', 'Un bouge.'), 'overview.1', 'Deux reste.');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview: [...overview].reverse() } });
    const report = await imported(xliff);
    expect(report.conflicts).toEqual([]);
    const after = await read();
    expect([segmentAt(after, 'overview.0').target?.text, segmentAt(after, 'overview.1').target?.text]).toEqual([
      'Deux reste.',
      'Un bouge.',
    ]);
  });

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
    const { documentId, read } = await clone();
    if (code === 'same-as-source')
      await edit.update(CONDITION, { documentId, locale: 'fr', data: { imageCaption: null } });
    let xliff = await exported(`locale=fr&state=all&documentId=${documentId}`);
    const source = segmentAt(await read(), path).source.text;
    xliff = translate(xliff, path, target ?? source);
    xliff = translate(xliff, 'evidenceNote', 'Une autre note.');
    if (change) xliff = change(xliff);
    const before = segmentAt(await read(), path).target;
    const report = await imported(xliff);
    expect(report.refused.map((one) => one.code)).toEqual([code]);
    expect(report.refused[0]?.reason).toBeTruthy();
    const after = await read();
    expect(segmentAt(after, path).target).toEqual(before);
    expect(segmentAt(after, 'evidenceNote').target?.text).toBe('Une autre note.');
  });

  test('shows program code to translators, and keeps it as it is', async () => {
    const { documentId, read } = await clone();
    const code = { type: 'code', language: 'text', children: [{ type: 'text', text: 'dose = 50' }] };
    const overview = [...paragraph('Before.'), code, ...paragraph('After.')];
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview } });
    let xliff = await exported(`locale=fr&documentId=${documentId}`);
    const { units } = await readXliff(Buffer.from(xliff));
    expect(units.map(({ path, translate }) => [path, translate])).toEqual([
      ['overview.0', true],
      ['overview.1', false],
      ['overview.2', true],
    ]);
    expect(inState(await read(), 'outdated')).toEqual(['overview.0', 'overview.2']);
    xliff = translate(translate(xliff, 'overview.0', 'Avant.'), 'overview.2', 'Après.');
    const changed = xliff.replace(/(<source>dose = 50<\/source>)/, '$1<target>dose = 500</target>');
    expect((await imported(changed)).refused.map((one) => one.code)).toEqual(['protected']);
    const row = await app.strapi.db
      .query(CONDITION)
      .findOne({ where: { documentId, locale: 'fr', publishedAt: null } });
    expect(row.overview.slice(0, 3)).toEqual([...paragraph('Avant.'), code, ...paragraph('Après.')]);
    expect(row.overview).toHaveLength(4); // French had three paragraphs: the one with no counterpart stays
  });

  test('reports an entry that is gone, and writes the others', async () => {
    const [gone, here] = [await clone(), await clone()];
    const xliff = await exported(`locale=fr&state=all&documentId=${gone.documentId}&documentId=${here.documentId}`);
    await edit.remove(CONDITION, { documentId: gone.documentId, locale: '*' });
    const changed = translate(xliff.slice(xliff.indexOf(`/${here.documentId}"`)), 'summary', 'Un autre résumé.');
    const report = await imported(xliff.slice(0, xliff.indexOf(`/${here.documentId}"`)) + changed);
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
    const { body } = await upload(xliff, { dryRun: 'false' }).expect(400);
    expect(body.error.details.code).toBe(code);
    expect(body.error.message).toBeTruthy();
  });

  test('without a file, or with a body that says nothing, it explains itself', async () => {
    const { body } = await desk.post('/translation/import').field('dryRun', 'true').expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['file'] }] });
    await upload(file(''), { decisions: '{' }).expect(400);
  });
});
