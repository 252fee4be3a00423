/**
 * How fast search, lists and pages answer with 10,000 documents in 4 languages: `npm run bench`. Machines are shared and noisy, so each
 * figure also stands as a ratio to an HTTP request of the same run that hardly asks the database anything.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../support/environment';
import request from 'supertest';
import { startEmbeddedPostgres } from '../../database/embedded';
import { loadStrapi, unloadStrapi } from '../support/application';

const DOCUMENTS = 10_000;
const LOCALES = ['en', 'es', 'fr', 'de'];
const ROUNDS = 40;

const QUERIES: Record<string, string[]> = {
  'a word of few': ['q=hiperhidrosis&locale=es', 'q=masseter&locale=en', 'q=parotide&locale=fr'],
  'a word of thousands': ['q=muscle&locale=en', 'q=toxina&locale=es', 'q=visage&locale=fr'],
  'two words': ['q=facial+muscle&locale=en', 'q=glande+salivaire&locale=fr'],
  'a beginning': ['q=mig&locale=en', 'q=hip&locale=es', 'q=ges&locale=de'],
  'a typo': ['q=macetero&locale=es', 'q=migrane&locale=en', 'q=bruxsime&locale=fr'],
  nothing: ['q=zzzzzz&locale=en', 'q=qwertyuiop&locale=de'],
};

/** Beside search: what else reads through the locale rule. */
const READS: Record<string, string[]> = {
  'a page': ['/api/conditions/hyperhidrosis?locale=fr', '/api/conditions/bench-4711?locale=de'],
  'a list by name': ['/api/conditions?locale=fr&sort=name', '/api/conditions?locale=de&sort=name&pagination[page]=100'],
};

async function main(): Promise<void> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'content-api-bench-')), 'postgres');
  const postgres = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
  const strapi = await loadStrapi(postgres.urlOf('content'));
  strapi.server.mount();
  try {
    const started = Date.now();
    await fill(strapi.db.connection);
    console.log(`${DOCUMENTS} conditions in ${LOCALES.join(', ')} written and indexed in ${seconds(started)} s\n`);
    await measure(strapi.server.httpServer);
  } finally {
    await unloadStrapi(strapi);
    await postgres.stop();
  }
}

type Connection = Awaited<ReturnType<typeof loadStrapi>>['db']['connection'];

/** Copies of the shipped conditions, each with some of its words changed, so that words are as common as in real texts. */
async function fill(connection: Connection): Promise<void> {
  const columns = Object.keys(await connection('conditions').columnInfo()).filter(
    (name) => !['id', 'document_id', 'slug', 'name', 'summary'].includes(name),
  );
  const list = columns.map((name) => `"${name}"`).join(', ');
  for (let from = 0; from < DOCUMENTS; from += 500) {
    await connection.raw(
      `insert into conditions (document_id, slug, name, summary, ${list})
       select 'bench' || n, 'bench-' || n, name || ' ' || n, summary || ' word' || (n % 997) || ' rare' || n, ${list}
       from generate_series(?::int, ?::int) as n
       join (select *, dense_rank() over (order by document_id) - 1 as rank from conditions
             where published_at is not null and document_id not like 'bench%') as shipped on shipped.rank = n % 6`,
      [from, from + 499],
    );
    // The shipped German is partial: the rest of the documents get the English text under it.
    await connection.raw(
      `insert into conditions (document_id, slug, name, summary, ${list})
       select document_id, slug, name, summary, ${columns.map((name) => (name === 'locale' ? `'de'` : `"${name}"`)).join(', ')}
       from conditions as source where document_id like 'bench%' and locale = 'en'
         and not exists (select from conditions as german where german.document_id = source.document_id and german.locale = 'de')`,
    );
  }
  await connection.raw('vacuum analyze');
}

async function measure(server: Parameters<typeof request>[0]): Promise<void> {
  const time = async (url: string): Promise<number> => {
    const start = process.hrtime.bigint();
    const { status } = await request(server).get(url);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const sample = async (urls: string[]): Promise<number[]> => {
    for (const url of urls) await time(url);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) for (const url of urls) times.push(await time(url));
    return times.sort((a, b) => a - b);
  };
  const baseline = await sample(['/api/clinicians']);
  const base = at(baseline, 0.5);
  const row = (times: number[]) => ({
    'p50 ms': round(at(times, 0.5)),
    'p95 ms': round(at(times, 0.95)),
    'max ms': round(at(times, 1)),
    'p50 ÷ baseline': round(at(times, 0.5) / base),
  });
  const rows: Record<string, ReturnType<typeof row>> = { 'baseline: /api/clinicians': row(baseline) };
  const all: number[] = [];
  for (const [kind, queries] of Object.entries(QUERIES)) {
    const times = await sample(queries.map((query) => `/api/search?${query}`));
    rows[kind] = row(times);
    all.push(...times);
  }
  all.sort((a, b) => a - b);
  rows['all searches'] = row(all);
  for (const [kind, urls] of Object.entries(READS)) rows[kind] = row(await sample(urls));
  console.table(rows);
  console.log(`p95 of all searches: ${round(at(all, 0.95))} ms; the aim is 50 ms`);
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const round = (value: number) => Math.round(value * 10) / 10;
const seconds = (since: number) => round((Date.now() - since) / 1000);

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
