import { readXliff } from '../../../src/translation/xliff';
import { inState, segmentAt } from '../../support/desk';
import { startExchange, translate } from '../../support/exchange';
import { paragraph, uids } from '../../support/fixtures';

const { CONDITION } = uids;
const { lockWrites } = jest.requireActual<typeof import('../../../src/writes')>('../../../dist/src/writes');

let exchange: Awaited<ReturnType<typeof startExchange>>;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.app.stop());

test('a dry run says what it would do and does nothing; then it is done, as a draft; then there is nothing to do', async () => {
  const { documentId, read } = await exchange.clone();
  const xliff = translate(
    await exchange.exported(`locale=fr&state=all&documentId=${documentId}`),
    'summary',
    'Nouveau résumé.',
  );
  const before = await read();
  const dry = await exchange.imported(xliff, {});
  expect(dry).toMatchObject({ dryRun: true, counts: { applied: 1, conflicts: 0, refused: 0 } });
  expect(await read()).toEqual(before);
  const done = await exchange.imported(xliff);
  expect(done.counts).toEqual(dry.counts);
  expect(segmentAt(await read(), 'summary')).toMatchObject({ state: 'current', target: { text: 'Nouveau résumé.' } });
  expect((await read()).exists).toEqual({ draft: true, published: false });
  expect((await exchange.imported(xliff)).counts).toEqual({
    applied: 0,
    unchanged: before.segments.length,
    conflicts: 0,
    refused: 0,
  });
});

test('a dry run waits for no writer, and no writer for it', async () => {
  const { documentId } = await exchange.clone();
  const xliff = translate(
    await exchange.exported(`locale=fr&state=all&documentId=${documentId}`),
    'summary',
    'Un autre résumé.',
  );
  const writer = await exchange.app.strapi.db.connection.transaction();
  try {
    await lockWrites(exchange.app.strapi, writer);
    expect(await exchange.imported(xliff, {})).toMatchObject({ dryRun: true, counts: { applied: 1 } });
  } finally {
    await writer.rollback();
  }
});

test('creates a language with its address, and every text stands where it belongs', async () => {
  const { documentId, read } = await exchange.clone();
  await exchange.edit.remove(CONDITION, { documentId, locale: 'fr' });
  const { units } = await readXliff(Buffer.from(await exchange.exported(`locale=fr&documentId=${documentId}`)));
  const empty = await exchange.exported(`locale=fr&documentId=${documentId}`);
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
  const report = await exchange.imported(xliff);
  expect(report.counts).toMatchObject({ conflicts: 0, applied: report.applied.length });
  const after = await read();
  const done = new Map(after.segments.map(({ path, target }) => [path, target?.text]));
  for (const { path, after: text } of report.applied) expect(done.get(path)).toBe(text);
  expect(report.applied.length).toBeGreaterThan(20);
  const row = await exchange.app.strapi.db.query(CONDITION).findOne({ where: { documentId, locale: 'fr' } });
  expect(row.slug).toMatch(/^fr-/);
});

test('two edits since the export are conflicts: both sides are shown, neither is lost, the translator decides', async () => {
  const { documentId, read } = await exchange.clone();
  let xliff = await exchange.exported(`locale=fr&state=all&documentId=${documentId}`);
  const base = await read();
  xliff = translate(xliff, 'summary', 'Le leur : résumé.');
  xliff = translate(xliff, 'seo.title', 'Le leur : titre');
  xliff = translate(xliff, 'imageCaption', 'La leur : légende.');
  await exchange.edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'The source changed.' } });
  const opened = await read();
  await exchange.desk.save(opened, { 'seo.title': 'Le nôtre : titre' }).expect(200);

  const report = await exchange.imported(xliff);
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
  // Whoever decides sees who changed what, and when; a program has no name.
  const when = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  expect(summary?.source).toMatchObject({ by: null, at: expect.stringMatching(when) });
  expect(summary?.target).toMatchObject({ by: null, at: null });
  expect(title?.target).toMatchObject({ by: expect.stringMatching(/\S/), at: expect.stringMatching(when) });
  expect(title).toMatchObject({ by: title?.target.by, at: title?.target.at });
  expect(report.text).toContain(`the translation was saved by ${title?.by}, `);
  expect(report.text).toContain('the source was saved by a program, ');
  expect(report.text).not.toMatch(/\b(?:base|theirs|ours)\b/);

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
  const ours = await exchange.imported(xliff, { dryRun: 'false', decisions: decide('ours') });
  expect(ours.counts).toMatchObject({ applied: 0, conflicts: 0 });
  const theirs = await exchange.imported(xliff, { dryRun: 'false', decisions: decide('theirs') });
  expect(theirs.counts).toMatchObject({ applied: 2, conflicts: 0 });
  const decided = await read();
  expect(segmentAt(decided, 'seo.title')).toMatchObject({ state: 'current', target: { text: 'Le leur : titre' } });
  // What was translated from the old source is not right for the new one because somebody took it.
  expect(segmentAt(decided, 'summary')).toMatchObject({ state: 'outdated', target: { text: 'Le leur : résumé.' } });
});

test('a decision on what has changed again since is a conflict once more', async () => {
  const { documentId, read } = await exchange.clone();
  const xliff = translate(
    await exchange.exported(`locale=fr&state=all&documentId=${documentId}`),
    'summary',
    'Le leur.',
  );
  await exchange.desk.save(await read(), { summary: 'Le nôtre.' }).expect(200);
  const [conflict] = (await exchange.imported(xliff)).conflicts;
  await exchange.desk.save(await read(), { summary: 'Encore le nôtre.' }).expect(200);
  const decisions = JSON.stringify({
    [conflict?.id ?? '']: { take: 'theirs', source: conflict?.sourceFingerprint, target: conflict?.oursFingerprint },
  });
  expect((await exchange.imported(xliff, { dryRun: 'false', decisions })).counts).toMatchObject({
    applied: 0,
    conflicts: 1,
  });
  expect(segmentAt(await read(), 'summary').target?.text).toBe('Encore le nôtre.');
});

test('a paragraph that was moved since the export is translated where it stands now', async () => {
  const { documentId, read } = await exchange.clone();
  const overview = [...paragraph('One moves.'), ...paragraph('Two stays.')];
  await exchange.edit.update(CONDITION, { documentId, locale: 'en', data: { overview } });
  await exchange.desk.save(await read(), { 'overview.0': 'L’un bouge.', 'overview.1': 'L’autre reste.' }).expect(200);
  let xliff = await exchange.exported(`locale=fr&state=all&documentId=${documentId}`);
  xliff = translate(translate(xliff, 'overview.0', 'Un bouge.'), 'overview.1', 'Deux reste.');
  await exchange.edit.update(CONDITION, { documentId, locale: 'en', data: { overview: [...overview].reverse() } });
  const report = await exchange.imported(xliff);
  expect(report.conflicts).toEqual([]);
  const after = await read();
  expect([segmentAt(after, 'overview.0').target?.text, segmentAt(after, 'overview.1').target?.text]).toEqual([
    'Deux reste.',
    'Un bouge.',
  ]);
});
