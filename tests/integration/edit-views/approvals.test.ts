import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const { CONDITION, APPROVAL, SOURCE } = uids;

let app: Application;
let admin: string;
let documentId: string;
beforeAll(async () => {
  app = await startApplication();
  admin = await adminToken(app);
  documentId = (await app.get('/api/conditions/hyperhidrosis')).body.data.documentId;
});
afterAll(() => app.stop());

const ask = async (path: string, token = admin) =>
  app.get(`/edit-views/approvals/${path}`).set('Authorization', `Bearer ${token}`);

test('a condition shows its approvals: where, what was decided, of which treatment and sites', async () => {
  const { body } = await ask(`${CONDITION}/${documentId}`);
  const { approvals } = (await app.get(`/api/conditions/${documentId}`)).body.data;
  expect(body.data.lines).toHaveLength(approvals.length);
  expect(body.data.mayAdd).toBe(true);
  const line = body.data.lines.find(({ region }: { region: string }) => region === 'US');
  const said = approvals.find(({ region }: { region: string }) => region === 'US');
  expect(line).toMatchObject({
    regulatoryStatus: said.status,
    isPublished: true,
    treatment: { documentId: said.treatment.documentId },
  });
  expect(line.injectionSites.map(({ name }: { name: string }) => name).sort()).toEqual(
    said.injectionSites.map(({ name }: { name: string }) => name).sort(),
  );
});

test('one that is only a draft is shown, and said to be one', async () => {
  const edit = editor(app.strapi);
  const [source] = (await app.strapi.db.query(SOURCE).findMany({ limit: 1 })) as { documentId: string }[];
  const { documentId: made } = await edit.create(APPROVAL, {
    data: {
      region: 'FR',
      regulatoryStatus: 'off_label',
      authority: 'ANSM',
      condition: documentId,
      source: source?.documentId,
    },
  });
  const { body } = await ask(`${CONDITION}/${documentId}`);
  const line = body.data.lines.find((one: { documentId: string }) => one.documentId === made);
  expect(line).toMatchObject({ region: 'FR', regulatoryStatus: 'off_label', isPublished: false });
});

test('who may not add one is not asked to; who may see none sees none', async () => {
  const marketing = await adminToken(app, 'marketing-editor');
  expect((await ask(`${CONDITION}/${documentId}`, marketing)).body.data).toMatchObject({ mayAdd: false });
  await app.strapi.service('admin::role').create({ code: 'nobody', name: 'Nobody', description: '' });
  const nobody = await adminToken(app, 'nobody');
  expect((await ask(`${CONDITION}/${documentId}`, nobody)).body.data).toMatchObject({ lines: [], mayAdd: false });
  expect((await ask(`${SOURCE}/${documentId}`)).status).toBe(404);
  expect((await ask(`${CONDITION}/${documentId}`, 'none')).status).toBe(401);
});
