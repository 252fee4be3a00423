import type { UID } from '@strapi/strapi';
import { readXliff } from '../../../src/translation/xliff';
import { startExchange } from '../../support/exchange';
import { dropDatabase } from '../../support/postgres';
import { databaseOfTools, toolsFile } from '../../support/toolsFiles';

const FIXTURES = [
  // Its brackets make one text too long for its field.
  { file: 'omegat-1.2.es.xlf.gz', counts: { applied: 350, unchanged: 0, conflicts: 0, refused: 1 } },
  { file: 'podebug-1.2.fr.xlf.gz', counts: { applied: 351, unchanged: 0, conflicts: 0, refused: 0 } },
  { file: 'poedit-1.2.fr.xlf.gz', counts: { applied: 1, unchanged: 350, conflicts: 0, refused: 0 } },
  { file: 'poedit-2.0.de.xlf.gz', counts: { applied: 41, unchanged: 310, conflicts: 0, refused: 0 } },
];

let database: string;
beforeAll(async () => {
  database = await databaseOfTools();
}, 180_000);
afterAll(() => dropDatabase(database));

let exchange: Awaited<ReturnType<typeof startExchange>>;
beforeEach(async () => {
  exchange = await startExchange({ database });
});
afterEach(() => exchange.app.stop());

test.each(FIXTURES)('$file comes back without a loss', async ({ file, counts }) => {
  const xliff = toolsFile(file);
  const report = await exchange.imported(xliff);
  expect(report.counts).toEqual(counts);
  const refused = new Set(report.refused.map(({ id }) => id));
  expect([...report.refused].every(({ code }) => code === 'length')).toBe(true);

  const { units, targetLocale } = await readXliff(xliff);
  const returned = units.filter(({ id, target }) => target !== undefined && !refused.has(id));
  const documents = new Map(
    returned.map(({ original }) => original.split('/') as [UID.ContentType, string]).map((one) => [one[1], one[0]]),
  );
  const drafts = new Map<string, string | undefined>();
  for (const [documentId, uid] of documents)
    for (const segment of (await exchange.desk.read(uid, documentId, targetLocale)).segments)
      drafts.set(`${documentId}.${segment.path}`, segment.target?.text);
  const line = (text: string | undefined) => text?.replace(/\r\n?/g, '\n');
  expect(returned.filter(({ id, target }) => drafts.get(id) !== line(target)).map(({ id }) => id)).toEqual([]);

  const again = await exchange.imported(xliff);
  expect(again.counts).toEqual({ ...counts, applied: 0, unchanged: counts.applied + counts.unchanged });
});
