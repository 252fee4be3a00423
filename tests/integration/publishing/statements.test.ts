/** How often the database is asked by a publication that other pages depend on. */
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { statementsOf } from '../../support/statements';

const { APPROVAL } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
/** Published approvals, those of the fewest sites first. */
let approvals: { documentId: string; status: string; sites: number }[];
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  approvals = await query(
    app.database,
    `select approval.document_id as "documentId", approval.regulatory_status as status, count(*)::int as sites
      from approvals as approval
      join approvals_injection_sites_lnk as link on link.approval_id = approval.id
      where approval.published_at is not null group by 1, 2 order by sites, 1`,
  );
});
afterAll(() => app.stop());

const publishing = async (documentId = '') =>
  (await statementsOf(app.strapi, () => edit.publish(APPROVAL, { documentId }))).length;

test('an approval that says what it said asks at most half as much again as without the gate, which was 67', async () => {
  expect(await publishing(approvals[0]?.documentId)).toBeLessThanOrEqual(100);
});

test('an approval that says something new asks as often for many pages as for few', async () => {
  const counts: number[] = [];
  for (const approval of [approvals.at(0), approvals.at(-1)]) {
    const regulatoryStatus = approval?.status === 'approved' ? 'off_label' : 'approved';
    await edit.update(APPROVAL, { documentId: approval?.documentId ?? '', data: { regulatoryStatus } });
    counts.push(await publishing(approval?.documentId));
  }
  const [few = 0, many = 0] = counts;
  expect(approvals.at(-1)?.sites).toBeGreaterThan(3 * (approvals[0]?.sites ?? 1));
  expect(many).toBeLessThanOrEqual(few + 10);
  expect(few).toBeGreaterThan(57);
});
