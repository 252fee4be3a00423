import { type Application, startApplication } from '../support/application';
import { conditions } from '../support/conditions';
import { editor, uids } from '../support/fixtures';
import { query } from '../support/postgres';

const APPROVAL = 'api::approval.approval';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  // Over HTTP only a few write at once (operations/lanes): fifty wait for each other for longer than a pool does.
  const { pool } = app.strapi.db.connection.client as { pool: { acquireTimeoutMillis: number } };
  pool.acquireTimeoutMillis = 240_000;
});
afterAll(() => app.stop());

/** How many rows a document has in each language, drafts and published ones apart. */
function rowsOf(table: string, documentId: string): Promise<{ locale: string; published: boolean; count: number }[]> {
  return query(
    app.database,
    `select locale, published_at is not null as published, count(*)::int as count from ${table}
     where document_id = $1 group by 1, 2 order by 1, 2`,
    [documentId],
  );
}

const MIXES = [
  ['publications', ['publish']],
  ['publications and unpublications', ['publish', 'unpublish']],
  ['publications, saves, discards', ['publish', 'update', 'discardDraft']],
  ['publications, unpublications, deletions', ['publish', 'unpublish', 'publish', 'remove']],
] as const;

type Uid = Parameters<ReturnType<typeof editor>['publish']>[0];

async function fiftyAtOnce(
  uid: Uid,
  actions: readonly (keyof ReturnType<typeof editor>)[],
  paramsOf: (index: number) => { documentId: string; locale?: string },
  text: (index: number) => object,
): Promise<string[]> {
  const edit = editor(app.strapi);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => {
      const action = actions[index % actions.length] ?? 'publish';
      return edit[action](uid, { ...paramsOf(index), ...(action === 'update' && { data: text(index) }) });
    }),
  );
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
}

/** What was deleted cannot be published any more; nothing else goes wrong. */
function expectNoOtherFailures(reasons: string[], actions: readonly string[]): void {
  if (!actions.includes('remove')) expect(reasons).toEqual([]);
  else for (const reason of reasons) expect(reason).toMatch(/not found/i);
}

test.each(MIXES)(
  'fifty %s of a condition at once leave at most one row per language and status',
  async (name, actions) => {
    const documentId = await conditions(editor(app.strapi)).liveCondition(`concurrent-${name.replace(/\W+/g, '-')}`);
    const reasons = await fiftyAtOnce(
      uids.CONDITION,
      actions,
      (index) => ({ documentId, locale: index % 3 === 0 ? 'fr' : 'en' }),
      (index) => ({ summary: `Summary ${index}` }),
    );
    for (const row of await rowsOf('conditions', documentId)) expect(row).toMatchObject({ count: 1 });
    expectNoOtherFailures(reasons, actions);
  },
);

test.each(MIXES)(
  'fifty %s of an approval, which has no languages, at once leave at most one row per status',
  async (mix, actions) => {
    const found = await query<{ documentId: string }>(
      app.database,
      'select document_id as "documentId" from approvals where published_at is not null order by 1',
    );
    const documentId = found[MIXES.findIndex(([name]) => name === mix)]?.documentId ?? '';
    const reasons = await fiftyAtOnce(
      APPROVAL,
      actions,
      () => ({ documentId }),
      (index) => ({ authority: `Authority ${index}` }),
    );
    for (const row of await rowsOf('approvals', documentId)) expect(row).toMatchObject({ count: 1 });
    expectNoOtherFailures(reasons, actions);
  },
);
