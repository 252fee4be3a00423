import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../support/environment';
import request from 'supertest';
import { startEmbeddedPostgres } from '../../database/embedded';
import { loadStrapi, unloadStrapi } from '../support/application';
const fillN = Number(process.env.N ?? 0);
async function main() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'scratch-')), 'postgres');
  const postgres = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
  const strapi = await loadStrapi(postgres.urlOf('content'));
  strapi.server.mount();
  if (fillN) {
    const c = strapi.db.connection;
    const columns = Object.keys(await c('conditions').columnInfo()).filter((n) => !['id','document_id','slug','name','summary'].includes(n));
    const list = columns.map((n) => `"${n}"`).join(', ');
    await c.raw(`insert into conditions (document_id, slug, name, summary, ${list}) select 'bench'||n,'bench-'||n,name||' '||n,summary||' w'||n,${list} from generate_series(1,${fillN}) n join (select *, dense_rank() over (order by document_id)-1 as rank from conditions where published_at is not null and document_id not like 'bench%') s on s.rank = n % 6`);
    for (const link of ['conditions_treatments_lnk','conditions_injection_sites_lnk','conditions_sources_lnk']) {
      const cols = Object.keys(await c(link).columnInfo()).filter((n) => !['id','condition_id'].includes(n));
      await c.raw(`insert into ${link} (condition_id, ${cols.join(',')}) select n.id, ${cols.map((x)=>'l.'+x).join(',')} from conditions n join conditions o on n.document_id like 'bench%' and o.document_id not like 'bench%' and o.locale=n.locale and o.published_at is not null and split_part(n.name,' ',1)=split_part(o.name,' ',1) join ${link} l on l.condition_id=o.id`).catch((e: Error)=>console.log(link, e.message.slice(-200)));
    }
    await c.raw('vacuum analyze');
  }
  const time = async (url: string) => { const s = process.hrtime.bigint(); const r = await request(strapi.server.httpServer).get(url); return [Number(process.hrtime.bigint()-s)/1e6, r.status, r.text.length, r.body?.error?.message?.slice(0,120)] as const; };
  const urls = process.argv.slice(2).length ? process.argv.slice(2) : (await import('node:fs')).readFileSync('/tmp/urls.txt','utf8').split('\n').filter(Boolean);
  for (const url of urls) { const a = await time(url); const b = await time(url); console.log(a[0].toFixed(0), b[0].toFixed(0), a[1], a[2], url.slice(0,170), a[3] ?? ''); }
  await unloadStrapi(strapi); await postgres.stop(); process.exit(0);
}
main().catch((e) => { console.error(e); process.exit(1); });
