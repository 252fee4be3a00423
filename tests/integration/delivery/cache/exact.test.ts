/** What is kept in memory is what would be read, whatever was edited, by whomever. */
import path from 'node:path';
import fc from 'fast-check';
import type * as Changes from '../../../../src/changes';
import { DESCRIPTIONS } from '../../../../src/content';
import type { Kept } from '../../../../src/delivery/cache/kept';
import { anyEdit, make } from '../../../support/anyEdit';
import { anyQuestions } from '../../../support/anyQuestion';
import { type Application, startApplication } from '../../../support/application';
import { editor, uids } from '../../../support/fixtures';
import { keptBy } from '../../../support/kept';
import { query } from '../../../support/postgres';
import { ROOT } from '../../../support/root';
import { times } from '../../../support/thorough';

jest.setTimeout(3_600_000);

/** How many edits; more with a longer look (`EDITS=1000`). */
const EDITS = Number(process.env.EDITS ?? times(12, 1000));

/** The modules that the server itself runs. */
const running = <Module>(name: string): Module => require(path.join(ROOT, 'dist', 'src', name)) as Module;

let app: Application;
let whenKnown: typeof Changes.whenKnown;
beforeAll(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': 64_000_000 } });
  ({ whenKnown } = running<typeof Changes>('changes/index.js'));
});
afterAll(() => app.stop());

interface Said {
  status: number;
  /** Undefined of a picture. */
  text?: string;
  body: unknown;
  headers: Record<string, string>;
}

const said = ({ status, text, body, headers }: Said) => ({
  status,
  text: text ?? (body as Buffer).toString('base64'),
  location: headers.location,
  type: headers['content-type'],
});

/** What is no address is posted to GraphQL. */
const ask = (url: string) => (url.startsWith('/') ? app.get(url) : app.graphql(url));

const fromMemory = async (url: string) => said(await ask(url));

/** What somebody gets who is never answered from memory. */
const anew = async (url: string) => said(await ask(url).set('Cookie', 'theme=dark'));

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
      `/api/${type}/${data[1]?.documentId}${type === 'guides' ? '' : '?region=GB'}`,
      `/api/${type}/nothing-here`,
      `/api/${type}?fallback=none&locale=de`,
      `/api/${type}/${data[0]?.slug}?fallback=none&locale=de`,
    );
  }
  return [
    ...urls,
    '/api/search?q=botulinum',
    '/api/search?q=schwitzen&locale=de',
    '/api/conditions?filters[treatments][name][$contains]=botulinum&locale=fr',
    '/api/conditions?populate=treatments,approvals&sort=updatedAt:desc',
    '/api/conditions?populate[treatments][fields]=name&populate[approvals][fields]=region&locale=de',
    '/api/treatments?fields=slug&populate[conditions][filters][name][$contains]=a&locale=fr',
    '/api/injection-sites/forehead?populate[treatments][sort]=name&populate[approvals]=true&locale=es',
    '/api/conditions?_q=botulinum&fields=slug',
    '/api/conditions?populate=approvals&region=GB',
    '/api/conditions?_q=Name&locale=fr',
    '/api/conditions?fields=name&filters[codes][system][$eq]=icd-10-cm',
    `/graphql?query=${encodeURIComponent('{ conditions(locale: "fr") { name treatments { name } approvals { region } } }')}`,
    '/api/body-map.svg?condition=hyperhidrosis&locale=fr',
    '{ search(q: "botulinum", locale: "fr") { nodes { slug snippet locale } pageInfo { total } } }',
    '/api/conditions?fields=slug&populate[treatments][fields]=slug&fallback=none&locale=de',
    '/api/conditions?populate=*&fallback=none&locale=fr',
    '/api/treatments/therapeutic-botulinum-toxin?fields=slug&populate=seo,alternates&locale=fr',
    '/api/conditions/hyperhidrosis/image.png',
    '/api/body-map.svg?treatment=therapeutic-botulinum-toxin&injectionSite=forehead&locale=de',
    '{ conditions(locale: "fr", filters: { treatments: { name: { containsi: "botulinum" } } }) { slug } }',
    '{ injectionSites(sort: "updatedAt:desc") { slug treatments(filters: { slug: { ne: "x" } }) { name } } }',
    '{ treatments(locale: "de") { name conditions { name } } }',
    '{ approvals(locale: "fr") { status condition { name } } }',
    '{ injectionSites(locale: "es", fallback: "none") { slug seo { title } alternates { slug } } }',
  ];
}

/** What nobody thought of. */
async function anyUrls(seed: number): Promise<string[]> {
  const paths = DESCRIPTIONS.map(({ path: at }) => at);
  const addresses = await Promise.all(
    paths.map(async (at) => {
      const { data } = (await app.get(`/api/${at}`)).body as { data: Line[] };
      return [at, data.slice(0, 3).flatMap(({ documentId, slug }) => [documentId, ...(slug ? [slug] : [])])] as const;
    }),
  );
  const schema = (await app.get('/graphql/schema.graphql')).text;
  return anyQuestions(times(60, 150), seed, Object.fromEntries(addresses), schema);
}

/** Where two answers part. */
function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 80), at + 60)).join(' | ');
}

/** Reads addresses one after the other, from three sides, until it is stopped. */
function hammer(urls: readonly string[], from: number): { stop(): Promise<unknown> } {
  let isOver = false;
  const readers = [1, 2, 3].map(async (stride) => {
    for (let at = from * stride; !isOver; at += stride) await fromMemory(urls[at % urls.length] as string);
  });
  return {
    stop: () => {
      isOver = true;
      return Promise.all(readers);
    },
  };
}

/** Counts what is dropped from memory, and what of it was the same when it was made anew. */
function countDrops(store: Kept['store']): { dropped: number; inVain: number } {
  const counted = { dropped: 0, inVain: 0 };
  const digests = new Map<string, string>();
  const dropped = new Map<string, string>();
  const [drop, set] = [store.drop.bind(store), store.set.bind(store)];
  store.drop = (position, tags) => {
    const held = [...digests].filter(([key]) => store.get(key));
    drop(position, tags);
    for (const [key, digest] of held) if (!store.get(key)) dropped.set(key, digest);
  };
  store.set = (key, answer) => {
    const before = dropped.get(key);
    if (before !== undefined) counted.dropped += 1;
    if (before === answer.digest) counted.inVain += 1;
    dropped.delete(key);
    digests.set(key, answer.digest);
    set(key, answer);
  };
  return counted;
}

test('after every edit, every answer from memory is the one that would be made anew', async () => {
  const { store } = keptBy(app);
  const seed = process.env.SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.SEED);
  const urls = [...(await knownUrls()), ...(await anyUrls(seed))];
  const made = fc.sample(anyEdit, { numRuns: EDITS, seed });
  const counted = countDrops(store);
  for (const url of urls) await fromMemory(url);
  const stale: string[] = [];
  let held = 0;
  for (const [index, one] of made.entries()) {
    held += store.held.answers;
    // What is read while it changes is kept as it was, or as it is, and not for longer than that.
    const readers = hammer(urls, index);
    await make(app, one);
    await whenKnown(app.strapi);
    await readers.stop();
    for (const url of urls) {
      const now = JSON.stringify(await fromMemory(url));
      const fresh = JSON.stringify(await anew(url));
      if (now !== fresh) stale.push(`${index} ${JSON.stringify(one)} ${url}: ${difference(now, fresh)}`);
    }
  }
  const unchanged = held - (counted.dropped - counted.inVain);
  console.info(
    `seed ${seed}: ${EDITS} edits, ${urls.length} addresses, ${stale.length} stale; ${counted.dropped} dropped, ${counted.inVain} of them in vain, of ${unchanged} that were the same after an edit`,
  );
  expect(stale).toEqual([]);
  expect(counted.inVain / unchanged).toBeLessThanOrEqual(0.1);
});

test('an approval that was gone is at once on the pages that it belongs to again', async () => {
  const [approval] = ((await app.get('/api/approvals')).body as { data: Line[] }).data as (Line & {
    condition: Line;
    treatment: Line;
    injectionSites: Line[];
  })[];
  const { documentId = '', condition, treatment, injectionSites: [site] = [] } = approval ?? {};
  const urls = [
    `/api/conditions/${condition?.slug}`,
    `/api/treatments/${treatment?.slug}`,
    ...(site ? [`/api/injection-sites/${site.slug}`] : []),
    '/api/conditions?populate=approvals',
  ];
  for (const act of ['unpublish', 'publish'] as const) {
    for (const url of urls) await fromMemory(url);
    await editor(app.strapi)[act](uids.APPROVAL, { documentId });
    await whenKnown(app.strapi);
    for (const url of urls) expect([url, await fromMemory(url)]).toEqual([url, await anew(url)]);
  }
});

test('the order of a list, what an address leads to, and what it was meant to be, are not kept beyond the names and slugs that they follow', async () => {
  const { data } = (await app.get('/api/conditions')).body as { data: Line[] };
  const [first, last] = [data[0], data.at(-1)] as [Line, Line];
  const urls = [
    '{ conditions { slug } }',
    '{ conditions_connection { nodes { slug } } }',
    `{ condition(slug: "${first.slug}") { documentId } }`,
    '/api/conditions?fields=slug',
    `/api/conditions/${first.slug}-or-so`,
  ];
  const edits = [
    ['name', first, 'Zzz'],
    ['slug', first, 'elsewhere-now'],
    ['slug', last, first.slug],
  ] as const;
  for (const [column, { documentId }, value] of edits) {
    for (const url of urls) await fromMemory(url);
    await query(app.database, `update conditions set ${column} = $1 where document_id = $2 and locale = 'en'`, [
      value,
      documentId,
    ]);
    await whenKnown(app.strapi);
    for (const url of urls) expect([url, await fromMemory(url)]).toEqual([url, await anew(url)]);
  }
});
