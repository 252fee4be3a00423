import { keepArrangements } from '../../../src/edit-views';
import { type Application, startApplication } from '../../support/application';
import { uids } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const { CONDITION, SOURCE, APPROVAL } = uids;

jest.setTimeout(120_000);

let app: Application;
let token: string;
beforeEach(async () => {
  app = await startApplication();
  token = await adminToken(app);
});
afterEach(() => app.stop());

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** As "Configure the view" reads and writes it. */
const address = (uid: string) => `/content-manager/content-types/${uid}/configuration`;
const read = async (uid: string): Promise<Configuration> => {
  const { body } = await app.get(address(uid)).set('Authorization', `Bearer ${token}`);
  const { settings, metadatas, layouts } = body.data.contentType;
  return { settings, metadatas, layouts };
};
const arrange = async (uid: string, change: (configuration: Configuration) => void) => {
  const configuration = await read(uid);
  change(configuration);
  // As the page sends it: without what it cannot change.
  const sent = Object.entries(configuration.metadatas)
    .filter(([name]) => name !== 'id' && name !== 'documentId')
    .map(
      ([
        name,
        {
          edit,
          list: { label, searchable, sortable },
        },
      ]) => [name, { edit, list: { label, searchable, sortable } }],
    );
  const metadatas = Object.fromEntries(sent);
  const answer = await app
    .put(address(uid))
    .set('Authorization', `Bearer ${token}`)
    .send({ ...configuration, metadatas });
  expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
};
/** To lists of less than four columns, Strapi adds some itself. */
const THEIRS = ['slug', 'name', 'evidenceLevel', 'updatedAt'];
const memory = () => app.strapi.store({ type: 'api', name: 'edit_views' });

test('text stands first, then facts, then the review, and lists begin with the name', async () => {
  const { layouts, settings } = await read(CONDITION);
  const order = layouts.edit.flat().map(({ name }) => name);
  expect(order[0]).toBe('name');
  expect(order.indexOf('limitations')).toBeLessThan(order.indexOf('codes'));
  expect(order.slice(-2)).toEqual(['lastReviewed', 'reviewedBy']);
  expect(layouts.list).toEqual(['name', 'lastReviewed', 'updatedAt']);
  expect(settings).toMatchObject({ mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' });
});

test('a start changes nothing, and what somebody has arranged stays, of that type alone', async () => {
  const before = await read(SOURCE);
  await arrange(CONDITION, ({ layouts }) => {
    layouts.list = THEIRS;
  });
  await app.restart();
  await app.restart();
  expect((await read(CONDITION)).layouts.list).toEqual(THEIRS);
  expect(await read(SOURCE)).toEqual(before);
});

test('a label that somebody has changed makes it their arrangement, too', async () => {
  await arrange(SOURCE, ({ metadatas }) => {
    if (metadatas.title) metadatas.title.edit.label = 'Headline';
  });
  await app.restart();
  expect((await read(SOURCE)).metadatas.title?.edit.label).toBe('Headline');
});

test('what an earlier version wrote follows this one, what was arranged since does not', async () => {
  const wanted = await read(SOURCE);
  const earlier = { ...wanted, layouts: { ...wanted.layouts, list: ['title'] } };
  const service = app.strapi.service('plugin::content-manager.content-types') as never as {
    updateConfiguration(model: unknown, configuration: object): Promise<unknown>;
  };
  for (const uid of [SOURCE, APPROVAL] as const) {
    const now = await read(uid);
    const then = uid === SOURCE ? earlier : { ...now, layouts: { ...now.layouts, list: ['region'] } };
    await memory().set({ key: uid, value: then });
    await service.updateConfiguration(app.strapi.contentType(uid), then);
  }
  await arrange(APPROVAL, ({ layouts }) => {
    layouts.list = ['authority', 'region', 'decidedOn', 'updatedAt'];
  });
  await app.restart();
  expect((await read(SOURCE)).layouts.list).toEqual(wanted.layouts.list);
  expect((await read(APPROVAL)).layouts.list).toEqual(['authority', 'region', 'decidedOn', 'updatedAt']);
});

test('a new attribute that Strapi has put at the end is nobody’s arrangement', async () => {
  const wanted = await read(SOURCE);
  const { doi: _doi, ...metadatas } = wanted.metadatas;
  const without = wanted.layouts.edit.map((row) => row.filter(({ name }) => name !== 'doi'));
  const written = { ...wanted, metadatas, layouts: { ...wanted.layouts, edit: without } };
  await memory().set({ key: SOURCE, value: written });
  const service = app.strapi.service('plugin::content-manager.content-types') as never as {
    updateConfiguration(model: unknown, configuration: object): Promise<unknown>;
  };
  // At the start, Strapi finds an attribute that it has nothing of.
  await service.updateConfiguration(app.strapi.contentType(SOURCE), written);
  await app.restart();
  expect(await read(SOURCE)).toEqual(wanted);
});

test('two instances that start together arrange the same, and neither takes the other for somebody', async () => {
  const before = await read(CONDITION);
  await memory().delete({ key: CONDITION });
  await Promise.all([keepArrangements(app.strapi), keepArrangements(app.strapi)]);
  expect(await read(CONDITION)).toEqual(before);
  await arrange(CONDITION, ({ layouts }) => {
    layouts.list = THEIRS;
  });
  await Promise.all([keepArrangements(app.strapi), keepArrangements(app.strapi)]);
  expect((await read(CONDITION)).layouts.list).toEqual(THEIRS);
});
