/** The recipes of the README for front ends that keep pages: what they keep is what would be answered, after any edits. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { anyEdit, make } from '../../support/anyEdit';
import { type Application, startApplication } from '../../support/application';
import { until } from '../../support/process';
import { moduleOfReadme } from '../../support/readme';
import { openReceiver, type Receiver } from '../../support/receiver';
import { times } from '../../support/thorough';
import { adminToken } from '../../support/token';

jest.setTimeout(1_800_000);

const EDITS = Number(process.env.EDITS ?? times(8, 100));

let app: Application;
let origin: string;
let token: string;
let receiver: Receiver;
let secret: string;
let id: number;
beforeAll(async () => {
  app = await startApplication('seeded', {
    configuration: { 'jobs.run': true, 'settings.webhookPrivateAddresses': ['127.0.0.1'] },
  });
  origin = await app.listen();
  token = await adminToken(app);
  receiver = await openReceiver();
  const { body } = await app.post('/webhooks').auth(token, { type: 'bearer' }).send({ url: receiver.url }).expect(201);
  ({ secret, id } = body.data);
});
afterAll(async () => {
  await app.stop();
  await receiver.close();
});

/** What arrives is handed to a recipe, whose answer the sender gets. */
function handTo(handle: (request: Request) => Promise<Response>): void {
  receiver.answer = (request, response) => {
    const { text } = receiver.messages.at(-1) as { text: string };
    handle(new Request(receiver.url, { method: 'POST', headers: request.headers as HeadersInit, body: text })).then(
      ({ status }) => response.writeHead(status).end(),
    );
  };
}

const isTold = () =>
  until(async () => {
    const { body } = await app.get('/webhooks').auth(token, { type: 'bearer' });
    return !body.data.endpoints.find((one: { id: number }) => one.id === id).isBehind;
  });

async function pages(): Promise<string[]> {
  const found: string[] = ['/api/sitemap.xml?base=https://clinic.example', '/api/search?q=botulinum', '/api/sources'];
  for (const type of ['conditions', 'treatments', 'injection-sites'])
    for (const locale of ['en', 'fr', 'de']) {
      const { data } = (await app.get(`/api/${type}?locale=${locale}`)).body as { data: { slug: string }[] };
      found.push(`/api/${type}?locale=${locale}`);
      for (const { slug } of data.slice(0, 3)) found.push(`/api/${type}/${slug}?locale=${locale}`);
    }
  return found.filter((one) => !one.includes('sitemap'));
}

const tampered = (headers: Record<string, string>) =>
  new Request(receiver.url, { method: 'POST', headers, body: '{"type":"entry.changed","data":{"tags":["*"]}}' });

const forged = () => {
  const at = new Date();
  const body = '{"type":"entry.changed","data":{}}';
  return {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook('whsec_bm90IHRoZSBzZWNyZXQgb2YgYW55Ym9keQ==').sign('evt_1', at, body),
  };
};

test('what Next.js keeps is right once its webhook came', async () => {
  const kept = new Map<string, { value: unknown; tags: Set<string> }>();
  let tags = new Set<string>();
  let most = 0;
  let dropped = 0;
  const cache = {
    cacheTag: (...names: string[]) => {
      tags = new Set(names);
      most = Math.max(most, names.length);
    },
    revalidateTag: (tag: string, profile: object) => {
      expect(profile).toEqual({ expire: 0 });
      for (const [url, one] of kept) if (one.tags.has(tag)) dropped += kept.delete(url) ? 1 : 0;
    },
  };
  process.env.CONTENT_API = origin;
  process.env.WEBHOOK_SECRET = secret;
  const { content, POST } = moduleOfReadme<{
    content: (path: string) => Promise<unknown>;
    POST: (request: Request) => Promise<Response>;
  }>('revalidateTag', { 'next/cache': cache, standardwebhooks: { Webhook } });
  expect((await POST(tampered(forged()))).status).toBe(401);
  handTo(POST);
  /** As `use cache` does. */
  const page = async (url: string): Promise<unknown> => {
    const known = kept.get(url);
    if (known) return known.value;
    const value = await content(url);
    kept.set(url, { value, tags });
    return value;
  };
  const urls = await pages();
  for (const url of urls) await page(url);
  const seed = process.env.SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.SEED);
  for (const one of fc.sample(anyEdit, { numRuns: EDITS, seed })) {
    await make(app, one);
    await isTold();
    for (const url of urls) {
      const fresh = await (await fetch(origin + url)).json();
      const value = await page(url);
      expect([seed, one, url, isDeepStrictEqual(value, fresh)]).toEqual([seed, one, url, true]);
    }
  }
  console.info(`seed ${seed}: ${EDITS} edits, ${urls.length} pages, ${dropped} dropped, at most ${most} tags`);
  // Next.js takes no more of one entry.
  expect(most).toBeLessThanOrEqual(128);
});

test('a CDN is purged by the tags that changed, and the webhook comes again where it could not be', async () => {
  const { createServer } = await import('node:http');
  const purged: { tags?: string[]; purge_everything?: boolean }[] = [];
  let isAway = true;
  const cdn = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      expect(request.headers.authorization).toBe('Bearer key');
      expect(request.url).toBe('/zones/one/purge_cache');
      if (!isAway) purged.push(JSON.parse(text));
      response.writeHead(isAway ? 500 : 200).end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    cdn.listen(0, '127.0.0.1', resolve);
  });
  const api = `http://127.0.0.1:${(cdn.address() as { port: number }).port}`;
  const { purge } = moduleOfReadme<{ purge: (request: Request, options: object) => Promise<Response> }>('purge_cache', {
    standardwebhooks: { Webhook },
  });
  const options = { secret, zone: 'one', token: 'key', api };
  expect((await purge(tampered(forged()), options)).status).toBe(401);
  handTo((request) => purge(request, options));
  const page = await app.get('/api/sources?pagination[pageSize]=100');
  await make(app, { act: 'source', which: 0, locale: 'en' });
  const again = () => app.post(`/webhooks/${id}/resume`).auth(token, { type: 'bearer' }).expect(200);
  await until(async () => {
    const { body } = await app.get('/webhooks').auth(token, { type: 'bearer' });
    return body.data.endpoints.find((one: { id: number }) => one.id === id).state === 'failing';
  });
  isAway = false;
  await again();
  await isTold();
  const tags = purged.flatMap((one) => one.tags ?? []);
  expect(tags.some((tag) => String(page.headers['cache-tag']).split(',').includes(tag))).toBe(true);
  expect(purged.every((one) => (one.tags?.length ?? 0) <= 100)).toBe(true);
  purged.length = 0;
  await make(app, { act: 'language' });
  await until(async () => purged.length > 0);
  expect(purged[0]).toEqual({ purge_everything: true });
  cdn.close();
});
