/** What is kept in memory is what would be read, whatever was edited, by whomever. */
import path from 'node:path';
import fc from 'fast-check';
import type * as Changes from '../../../../src/changes';
import type * as Keeping from '../../../../src/delivery/cache/kept';
import { type Application, startApplication } from '../../../support/application';
import { editor, uids } from '../../../support/fixtures';
import { query } from '../../../support/postgres';
import { perform, step } from '../../../support/randomEdits';
import { ROOT } from '../../../support/root';
import { times } from '../../../support/thorough';

jest.setTimeout(3_600_000);

/** How many edits; more with a longer look (`EDITS=1000`). */
const EDITS = Number(process.env.EDITS ?? times(12, 1000));

/** The modules that the server itself runs. */
const running = <Module>(name: string): Module => require(path.join(ROOT, 'dist', 'src', name)) as Module;

let app: Application;
let whenKnown: typeof Changes.whenKnown;
let kept: typeof Keeping.kept;
beforeAll(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': 64_000_000 } });
  ({ whenKnown } = running<typeof Changes>('changes/index.js'));
  ({ kept } = running<typeof Keeping>('delivery/cache/kept.js'));
});
afterAll(() => app.stop());

const said = ({ status, text, headers }: { status: number; text: string; headers: Record<string, string> }) => ({
  status,
  text,
  location: headers.location,
  type: headers['content-type'],
});

const fromMemory = async (url: string) => said(await app.get(url));

/** What somebody gets who is never answered from memory. */
const anew = async (url: string) => said(await app.get(url).set('Cookie', 'theme=dark'));

interface Line {
  documentId: string;
  slug?: string;
}

async function knownUrls(): Promise<string[]> {
  const urls: string[] = [
    '/api/sitemap.xml?base=https://clinic.example',
    '/api/body-map.svg',
    '/api/sources',
    '/api/approvals',
  ];
  for (const type of ['conditions', 'treatments', 'injection-sites', 'guides']) {
    const { data } = (await app.get(`/api/${type}`)).body as { data: Line[] };
    for (const locale of ['en', 'es', 'fr', 'de']) {
      urls.push(`/api/${type}?locale=${locale}`);
      for (const { slug } of data.slice(0, 3))
        urls.push(
          `/api/${type}/${slug}?locale=${locale}`,
          `/api/${type}/${slug}/structured-data?locale=${locale}&base=https://clinic.example`,
        );
    }
    urls.push(
      `/api/${type}/${data[0]?.documentId}`,
      `/api/${type}/nothing-here`,
      `/api/${type}?fallback=none&locale=de`,
    );
  }
  return [
    ...urls,
    '/api/search?q=botulinum',
    '/api/search?q=schwitzen&locale=de',
    '/api/conditions?filters[treatments][name][$contains]=botulinum&locale=fr',
    '/api/conditions?populate=treatments,approvals&sort=updatedAt:desc',
    '/api/conditions?fields=name&filters[codes][system][$eq]=icd-10-cm',
    `/graphql?query=${encodeURIComponent('{ conditions(locale: "fr") { name treatments { name } approvals { region } } }')}`,
    '/api/body-map.svg?condition=hyperhidrosis&locale=fr',
  ];
}

const edits = fc.oneof(
  { arbitrary: step, weight: 8 },
  {
    arbitrary: fc.record({
      act: fc.constantFrom('text', 'rename', 'alt', 'sql', 'source', 'approval'),
      which: fc.nat(5),
      locale: fc.constantFrom('en', 'fr', 'de'),
    }),
    weight: 8,
  },
  { arbitrary: fc.record({ act: fc.constantFrom('language', 'default') }), weight: 1 },
);
type Edit = typeof edits extends fc.Arbitrary<infer One> ? One : never;

/** Where two answers part. */
function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 80), at + 60)).join(' | ');
}

let count = 0;

async function make(one: Edit): Promise<void> {
  if ('uid' in one) return perform(app.strapi, one);
  const edit = editor(app.strapi);
  count += 1;
  const which = 'which' in one ? one.which : 0;
  const locale = 'locale' in one ? one.locale : 'en';
  const all = (await app.strapi.documents(uids.CONDITION).findMany({})) as unknown as Line[];
  const documentId = all[which % all.length]?.documentId ?? '';
  const saved = async (data: object) => {
    await edit.update(uids.CONDITION, { documentId, locale, data });
    await edit.publish(uids.CONDITION, { documentId, locale });
  };
  switch (one.act) {
    case 'text':
      return saved({
        evidenceNote: `Note ${count}`,
        overview: [{ type: 'paragraph', children: [{ type: 'text', text: `Text ${count}` }] }],
      }).catch(() => {});
    case 'rename':
      return saved({ slug: `renamed-${which}-${count % 3}`, name: `Name ${count}` }).catch(() => {});
    case 'alt':
      await query(app.database, `update files set alternative_text = $1 where id = (select min(id) from files)`, [
        `Alt ${count}`,
      ]);
      return;
    case 'sql':
      await query(
        app.database,
        `update conditions set summary = $1 where published_at is not null and locale = $2 and document_id = $3`,
        [`Summary ${count}`, locale, documentId],
      );
      return;
    case 'source':
      await query(app.database, `update sources set title = $1 where id = (select min(id) + $2 from sources)`, [
        `Title ${count}`,
        which,
      ]);
      return;
    case 'approval':
      await query(
        app.database,
        `update approvals set authority = $1 where id = (select min(id) from approvals where published_at is not null)`,
        [`Authority ${count}`],
      );
      return;
    case 'language': {
      const locales = app.strapi.plugin('i18n').service('locales');
      const found = await locales.findByCode('it');
      await (found ? locales.delete({ id: found.id }) : locales.create({ code: 'it', name: 'Italian' }));
      return;
    }
    case 'default':
      await app.strapi
        .plugin('i18n')
        .service('locales')
        .setDefaultLocale({ code: count % 2 ? 'es' : 'en' });
  }
}

test('after every edit, every answer from memory is the one that would be made anew', async () => {
  const urls = await knownUrls();
  const { store } = kept(app.strapi);
  const seed = process.env.SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.SEED);
  const made = fc.sample(edits, { numRuns: EDITS, seed });
  const last = new Map<string, string>();
  for (const url of urls) last.set(url, JSON.stringify(await fromMemory(url)));
  const counted = { dropped: 0, inVain: 0 };
  const stale: string[] = [];
  for (const [index, one] of made.entries()) {
    await make(one);
    await whenKnown(app.strapi);
    for (const url of urls) {
      const before = store.counted.misses;
      const memory = await fromMemory(url);
      const wasDropped = store.counted.misses > before;
      const now = JSON.stringify(memory);
      if (wasDropped) counted.dropped += 1;
      if (wasDropped && now === last.get(url)) {
        counted.inVain += 1;
      }
      last.set(url, now);
      const fresh = JSON.stringify(await anew(url));
      if (now !== fresh) stale.push(`${index} ${JSON.stringify(one)} ${url}: ${difference(now, fresh)}`);
    }
  }
  console.info(
    `seed ${seed}: ${EDITS} edits, ${urls.length} addresses, ${JSON.stringify(counted)}, ${JSON.stringify(store.counted)}`,
  );
  expect(stale).toEqual([]);
});
