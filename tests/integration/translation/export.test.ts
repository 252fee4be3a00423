import { readXliff } from '../../../src/translation/xliff';
import { startExchange } from '../../support/exchange';
import { uids } from '../../support/fixtures';

const { CONDITION } = uids;

let exchange: Awaited<ReturnType<typeof startExchange>>;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.app.stop());

test.each(['1.2', '2.0'])('in %s holds every segment of the language, as coverage counts them', async (version) => {
  const { body } = await exchange.desk.get('/translation/coverage').expect(200);
  for (const { code, progress } of body.data.locales) {
    const all = await readXliff(Buffer.from(await exchange.exported(`locale=${code}&state=all&version=${version}`)));
    expect([all.sourceLocale, all.targetLocale, all.units.length]).toEqual(['en', code, progress.segments]);
    const toDo = progress.missing + progress.outdated;
    if (toDo === 0) await exchange.desk.get(`/translation/export?locale=${code}&version=${version}`).expect(404);
    else {
      const todo = await readXliff(Buffer.from(await exchange.exported(`locale=${code}&version=${version}`)));
      expect(todo.units.length).toBe(toDo);
    }
  }
});

test('narrows to types and entries, and refuses what there is not', async () => {
  const documentId = (await exchange.app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  const one = await readXliff(
    Buffer.from(await exchange.exported(`locale=fr&state=all&type=${CONDITION}&documentId=${documentId}`)),
  );
  expect(new Set(one.units.map(({ original }) => original))).toEqual(new Set([`${CONDITION}/${documentId}`]));
  await exchange.desk.get('/translation/export?locale=xx').expect(400);
  await exchange.desk.get('/translation/export?locale=en').expect(400);
  await exchange.desk.get('/translation/export?locale=fr&type=api::source.source').expect(404);
  await exchange.desk.get('/translation/export?locale=fr&version=2.1').expect(400);
  await exchange.app.get('/translation/export?locale=fr').expect(401);
});

test('offers translations of the same text elsewhere, marked for review', async () => {
  const { documentId, read } = await exchange.clone();
  await exchange.edit.remove(CONDITION, { documentId, locale: 'fr' });
  const xliff = await exchange.exported(`locale=fr&type=${CONDITION}&documentId=${documentId}`);
  expect(xliff).toContain('<target state="needs-review-translation" state-qualifier="exact-match">Syndrome de Frey');
  const report = await exchange.imported(xliff);
  expect([report.counts.refused, report.counts.conflicts]).toEqual([0, 0]);
  expect((await read()).progress).toMatchObject({ missing: 0, outdated: 0 });
});
