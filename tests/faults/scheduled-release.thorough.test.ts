/**
 * Two instances, of which the one that publishes a scheduled release dies at each of its steps: it is published once, and
 * whole. Each step is held by a lock on what it needs next.
 */
import '../support/gateOn';
import { Client } from 'pg';
import { loadStrapi, unloadStrapi } from '../support/application';
import { uids } from '../support/fixtures';
import { createDatabase, dropDatabase, query, urlOf } from '../support/postgres';
import { answers, freePort, killStarted, type RunningCommand, runCommandIn, until } from '../support/process';
import { campaign, type Publishable } from '../support/publishable';
import { ROOT } from '../support/root';

const { CONDITION, TREATMENT, SITE, APPROVAL } = uids;

/** SQL that has the publishing transaction wait, by the step that it has reached then. */
const STEPS = {
  'it has begun': (id: number) => `select from publishing.releases where id = ${id} for update`,
  'it waits for other writers': () => `select pg_advisory_xact_lock(${0x66616374})`,
  'nothing but sites is published': () => 'lock table public.treatments in exclusive mode',
  'all but approvals is published': () => 'lock table public.approvals in exclusive mode',
  'all is published, and nothing on record': () => 'lock table publishing.record in exclusive mode',
  'it commits': () => 'select from history.clock for update',
} as const;

interface Instance {
  name: string;
  port: number;
  command: RunningCommand;
}

let database: string;
let instances: Instance[];
const releases = new Map<string, { id: number; drafts: Publishable }>();

beforeAll(async () => {
  database = await createDatabase('seeded');
  const strapi = await loadStrapi(urlOf(database));
  const user = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const { id: person } = await strapi.service('admin::user').create({
    ...{ email: 'ada@example.org', firstname: 'Ada', password: 'Passw0rd-of-a-test', isActive: true, roles: [user.id] },
  });
  for (const step of Object.keys(STEPS)) {
    const drafts = await campaign(strapi);
    const [row] = await query<{ id: string }>(
      database,
      `insert into publishing.releases (name, state, due_at, local_time, time_zone, scheduled_by, scheduled_by_name)
        values ('${step}', 'scheduled', now() + interval '1 year', '', 'UTC', ${person}, 'Ada') returning id`,
    );
    const items = [
      [CONDITION, drafts.condition, 'en'],
      [TREATMENT, drafts.treatment, 'en'],
      [SITE, drafts.site, 'en'],
      ...drafts.approvals.map((approval) => [APPROVAL, approval, '']),
    ];
    for (const item of items)
      await query(database, `insert into publishing.release_items values (${row?.id}, $1, $2, $3, 'publish')`, item);
    releases.set(step, { id: Number(row?.id), drafts });
  }
  await unloadStrapi(strapi);
  instances = await Promise.all(['one', 'other'].map((name) => start(name)));
}, 300_000);
afterAll(async () => {
  killStarted();
  await dropDatabase(database);
});

async function start(name: string): Promise<Instance> {
  const port = await freePort();
  const command = runCommandIn(ROOT, 'serve', {
    DATABASE_URL: `${urlOf(database)}?application_name=${name}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLISH_RULES: '',
  });
  await until(() => answers(port), command, 180);
  return { name, port, command };
}

/** The instance whose transaction waits for ours. */
async function waiting(holder: Client): Promise<string | undefined> {
  const { rows } = await holder.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
      where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid))
        and application_name in ('one', 'other')`,
  );
  return rows[0]?.name;
}

const wake = (id: number) =>
  query(database, `select graphile_worker.add_job('publish-release', json_build_object('id', ${id}::integer))`);

async function linesOf(id: number): Promise<{ whole: number; lines: number }> {
  const [row] = await query<{ whole: number; lines: number }>(
    database,
    `select (select count(*)::integer from publishing.record where action = 'release' and document_id = '${id}') as whole,
      (select count(*)::integer from publishing.record as line join publishing.record as release on release.id = line.release
        where release.document_id = '${id}') as lines`,
  );
  return row ?? { whole: 0, lines: 0 };
}

const stateOf = async (id: number) =>
  (await query<{ state: string }>(database, `select state from publishing.releases where id = ${id}`))[0]?.state;

/** How many of its documents have a published row. */
async function publishedOf({ condition, treatment, site, approvals }: Publishable): Promise<number> {
  const counted = await query<{ count: number }>(
    database,
    `select count(*)::integer as count from (
      select document_id, published_at from conditions union all select document_id, published_at from treatments
      union all select document_id, published_at from injection_sites union all select document_id, published_at from approvals
    ) as entry where published_at is not null and document_id = any ($1)`,
    [[condition, treatment, site, ...approvals]],
  );
  return counted[0]?.count ?? 0;
}

test.each(Object.entries(STEPS))(
  'killed when %s, it is published once and whole',
  async (step, lock) => {
    const { id, drafts } = releases.get(step) as { id: number; drafts: Publishable };
    const holder = new Client({ connectionString: urlOf(database) });
    await holder.connect();
    await query(database, `update publishing.releases set due_at = now() where id = ${id}`);
    await holder.query('begin');
    await holder.query(lock(id));
    await wake(id);
    let name: string | undefined;
    await until(async () => {
      name = await waiting(holder);
      return name !== undefined;
    });
    expect(await publishedOf(drafts)).toBe(0); // nobody sees half of it

    const dying = instances.find((instance) => instance.name === name) as Instance;
    dying.command.child.kill('SIGKILL');
    await dying.command.exited;
    await holder.query('rollback');
    await holder.end();

    await wake(id); // as the look for what was left behind does, every minute
    await until(async () => (await stateOf(id)) === 'published');
    expect(await publishedOf(drafts)).toBe(6);
    expect(await linesOf(id)).toEqual({ whole: 1, lines: 6 });
    const other = instances.find((instance) => instance !== dying) as Instance;
    const page = await fetch(`http://127.0.0.1:${other.port}/api/conditions/${drafts.condition}`);
    expect(page.status).toBe(200);

    instances = [other, await start(dying.name)];
    await wake(id);
    expect(await linesOf(id)).toEqual({ whole: 1, lines: 6 });
  },
  300_000,
);
