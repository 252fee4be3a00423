import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { UID } from '@strapi/strapi';
import { seed } from '../../../database/seed';
import { PAGES } from '../../../src/content';
import { readXliff } from '../../../src/translation/xliff';
import { startApplication, unloadStrapi } from '../../support/application';
import { startExchange } from '../../support/exchange';
import { editor, uids } from '../../support/fixtures';
import { dropDatabase } from '../../support/postgres';

/**
 * What CAT tools gave back for exports of the whole content that shipped at the time: OmegaT 3.6 and translate-toolkit 3.8
 * translated every text, Poedit 3.2 was driven by key strokes for some. That content is kept beside them.
 */
const FIXTURES = [
  // Its brackets make one text too long for its field.
  { file: 'omegat-1.2.es.xlf.gz', counts: { applied: 350, unchanged: 0, conflicts: 0, refused: 1 } },
  { file: 'podebug-1.2.fr.xlf.gz', counts: { applied: 351, unchanged: 0, conflicts: 0, refused: 0 } },
  { file: 'poedit-1.2.fr.xlf.gz', counts: { applied: 1, unchanged: 350, conflicts: 0, refused: 0 } },
  { file: 'poedit-2.0.de.xlf.gz', counts: { applied: 41, unchanged: 310, conflicts: 0, refused: 0 } },
];

const fixture = (file: string) => gunzipSync(readFileSync(path.join(__dirname, 'fixtures', file)));

/** A database with the content that the tools were given, to be cloned. */
let database: string;
beforeAll(async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  const files = JSON.parse(fixture('content.json.gz').toString('utf8')) as Record<string, string>;
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(root, 'database', 'content', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  const { strapi, database: made } = await startApplication();
  database = made;
  for (const uid of [...PAGES.map((page) => page.uid), uids.APPROVAL] as UID.ContentType[]) {
    const entries = await strapi.db.query(uid).findMany({ select: ['documentId'] as never });
    for (const documentId of new Set(entries.map((entry) => entry.documentId)))
      await editor(strapi).remove(uid, { documentId, locale: '*' });
  }
  await seed(Object.create(strapi, { dirs: { value: { app: { root } } } }));
  await unloadStrapi(strapi);
  rmSync(root, { recursive: true });
}, 180_000);
afterAll(() => dropDatabase(database));

let exchange: Awaited<ReturnType<typeof startExchange>>;
beforeEach(async () => {
  exchange = await startExchange({ database });
});
afterEach(() => exchange.app.stop());

test.each(FIXTURES)('$file comes back without a loss', async ({ file, counts }) => {
  const xliff = fixture(file);
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
