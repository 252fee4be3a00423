/**
 * Who does what with which type in which language, through the admin panel's own addresses. What is expected is said here
 * anew, not read from the product's table.
 */
import type { UID } from '@strapi/strapi';
import { documentIdOf } from '../../../database/seed/documentId';
import { type Application, startApplication } from '../../support/application';
import { editor } from '../../support/fixtures';
import { isThorough } from '../../support/thorough';
import { adminToken } from '../../support/token';

const PAGES = ['condition', 'treatment', 'injection-site', 'guide'] as const;
const FACTS = ['approval', 'source', 'clinician', 'glossary-entry'] as const;
type Type = (typeof PAGES)[number] | (typeof FACTS)[number];

const everything = 'read create update discard publish delete';

/** For each role: what it does with entries of a type. Of French alone where a language is named. */
const EXPECTED: Record<string, Partial<Record<Type, string>> & { language?: string }> = {
  'marketing-editor': {
    condition: 'read create update discard publish',
    treatment: 'read create update discard publish',
    'injection-site': 'read create update discard publish',
    guide: everything,
    approval: 'read',
    source: 'read',
    clinician: 'read',
    'glossary-entry': 'read',
  },
  'strapi-author': {
    condition: 'read create update',
    treatment: 'read create update',
    'injection-site': 'read create update',
    guide: 'read create update',
    approval: 'read',
    source: 'read',
    clinician: 'read',
    'glossary-entry': 'read',
  },
  'clinical-reviewer': {
    condition: everything,
    treatment: everything,
    'injection-site': everything,
    guide: everything,
    approval: everything,
    source: 'read create update delete',
    clinician: 'read create update delete',
    'glossary-entry': 'read create update delete',
  },
  'translator-fr': {
    language: 'fr',
    condition: 'read update',
    treatment: 'read update',
    'injection-site': 'read update',
    guide: 'read update',
  },
  nobody: {},
};

let app: Application;
let edit: ReturnType<typeof editor>;
const tokens = new Map<string, string>();
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  for (const role of [...Object.keys(EXPECTED), 'strapi-editor'])
    if (role !== 'nobody') tokens.set(role, await adminToken(app, role));
});
afterAll(() => app.stop());

const uidOf = (type: Type) => `api::${type}.${type}` as UID.ContentType;

type Method = 'get' | 'post' | 'put' | 'delete';

const as = (role: string, method: Method, url: string, body?: object) => {
  const request = app.send(method, url);
  const token = tokens.get(role);
  if (token) request.auth(token, { type: 'bearer' });
  return body ? request.send(body) : request;
};

interface Place {
  type: Type;
  locale: string | null;
  /** Of an entry that ships, published. */
  documentId: string;
  /** Of a draft that nothing depends on. */
  spare: string;
}

/** What a right stands for: each of the panel's addresses that takes it. */
const ACTIONS: [
  action: string,
  right: string,
  method: Method,
  url: (place: Place) => string,
  body?: (p: Place) => object,
][] = [
  ['read', 'read', 'get', ({ documentId }) => `/${documentId}`],
  ['list', 'read', 'get', () => ''],
  ['update', 'update', 'put', ({ documentId }) => `/${documentId}`, () => ({})],
  ['discard', 'discard', 'post', ({ documentId }) => `/${documentId}/actions/discard`, () => ({})],
  ['create', 'create', 'post', () => '', ({ type }) => entryOf(type)],
  ['clone', 'create', 'post', ({ spare }) => `/clone/${spare}`, ({ type }) => entryOf(type)],
  ['publish', 'publish', 'post', ({ documentId }) => `/${documentId}/actions/publish`, () => ({})],
  ['bulkPublish', 'publish', 'post', () => '/actions/bulkPublish', ({ documentId }) => ({ documentIds: [documentId] })],
  ['unpublish', 'publish', 'post', ({ documentId }) => `/${documentId}/actions/unpublish`, () => ({})],
  [
    'bulkUnpublish',
    'publish',
    'post',
    () => '/actions/bulkUnpublish',
    ({ documentId }) => ({ documentIds: [documentId] }),
  ],
  ['bulkDelete', 'delete', 'post', () => '/actions/bulkDelete', ({ spare }) => ({ documentIds: [spare] })],
  ['delete', 'delete', 'delete', ({ spare }) => `/${spare}`],
];

let entries = 0;
function entryOf(type: Type): object {
  entries += 1;
  const slug = `entry-${entries}`;
  if (type === 'approval') return { region: 'FR' };
  if (type === 'source') return { title: slug, publisher: slug, url: 'https://example.org/x' };
  if (type === 'clinician') return { name: slug, credentials: slug };
  if (type === 'glossary-entry') return { term: slug };
  return { name: slug, slug };
}

async function spareOf(type: Type, locale: string | null): Promise<string> {
  const { documentId } = await edit.create(uidOf(type), { locale: locale ?? undefined, data: entryOf(type) });
  return documentId;
}

const allowed = (role: string, type: Type, right: string, locale: string | null) => {
  const { language, [type]: rights = '' } = EXPECTED[role] ?? {};
  return (language === undefined || language === locale) && rights.split(' ').includes(right);
};

const hasDrafts = (type: Type) => type === 'approval' || (PAGES as readonly string[]).includes(type);

/** Of the types of which every role may do the same, one stands for the others. */
const TRIED = isThorough
  ? { pages: PAGES, facts: FACTS }
  : { pages: ['condition', 'guide'] as const, facts: ['approval', 'source'] as const };

const places: [role: string, type: Type, locale: string | null][] = Object.keys(EXPECTED).flatMap((role) => [
  ...TRIED.pages.flatMap((type) => ['en', 'fr'].map((locale): [string, Type, string] => [role, type, locale])),
  ...TRIED.facts.map((type): [string, Type, null] => [role, type, null]),
]);

/** A mark of every version of every entry of a type: another one after any change. */
async function markOf(type: Type): Promise<string> {
  const { tableName } = app.strapi.db.metadata.get(uidOf(type));
  const sql = "select md5(string_agg(to_jsonb(e)::text, ' ' order by id)) as mark from ?? e";
  return (await app.strapi.db.connection.raw(sql, [tableName])).rows[0].mark;
}

describe.each(places)('%s, with entries of %s in %s', (role, type, locale) => {
  let place: Place;
  beforeAll(async () => {
    const where = { publishedAt: { $notNull: true }, ...(locale && { locale }) };
    const { documentId } = await app.strapi.db.query(uidOf(type)).findOne({ where, orderBy: 'id' });
    place = { type, locale, documentId, spare: '' };
  });

  test.each(ACTIONS.filter(([, right]) => hasDrafts(type) || !['publish', 'discard'].includes(right)))(
    '%s',
    async (...[action, right, method, url, body]) => {
      place.spare ||= await spareOf(type, locale);
      const before = await markOf(type);
      const query = locale ? `?locale=${locale}` : '';
      const address = `/content-manager/collection-types/${uidOf(type)}${url(place)}${query}`;
      const { status, body: answer } = await as(role, method, address, body?.(place));
      const code = answer?.error?.details?.code;
      if (!allowed(role, type, right, locale)) {
        expect(status).toBe(role === 'nobody' ? 401 : 403);
        expect(await markOf(type)).toEqual(before);
        return;
      }
      // What may not be published is refused after the role was asked.
      expect(code === 'publish-refused' ? 200 : status).toBe(action === 'create' ? 201 : 200);
      if (code === 'publish-refused') return;
      if (right !== 'read') expect(await markOf(type)).not.toEqual(before);
      const target = { documentId: place.documentId, locale: locale ?? undefined };
      if (right === 'delete') place.spare = '';
      if (/unpublish/i.test(action)) await edit.publish(uidOf(type), target);
    },
  );
});

describe.each(['marketing-editor', 'clinical-reviewer', 'strapi-editor', 'strapi-author'])('%s', (role) => {
  test.each<[string, Method, string, object?]>([
    ['see users', 'get', '/admin/users'],
    ['make users', 'post', '/admin/users', { email: 'a@example.org', firstname: 'A', roles: [1] }],
    ['see roles', 'get', '/admin/roles'],
    ['change roles', 'put', '/admin/roles/1/permissions', { permissions: [] }],
    ['see tokens', 'get', '/admin/api-tokens'],
    ['see tokens of transfers', 'get', '/admin/transfer/tokens'],
    ['see webhooks', 'get', '/admin/webhooks'],
    ['make languages', 'post', '/i18n/locales', { code: 'it', name: 'Italian (it)', isDefault: false }],
    ['see users of the API', 'get', '/content-manager/collection-types/plugin::users-permissions.user'],
    ['change rights of the API', 'get', '/users-permissions/roles'],
    ['change how uploads work', 'put', '/upload/settings', { sizeOptimization: false }],
    [
      'change how entries are shown',
      'put',
      '/content-manager/content-types/api::guide.guide/configuration',
      { settings: {}, metadatas: {}, layouts: {} },
    ],
  ])('may not %s', async (...[, method, url, body]) => {
    expect((await as(role, method, url, body)).status).toBe(403);
  });

  test('adds pictures and changes what they are called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
    const added = await as(role, 'post', '/upload').attach('files', Buffer.from(svg), 'a.svg').expect(201);
    const [{ id }] = added.body;
    const name = `of ${role}.svg`;
    await as(role, 'post', `/upload?id=${id}`).field('fileInfo', JSON.stringify({ name })).expect(200);
    expect((await as(role, 'get', `/upload/files/${id}`).expect(200)).body.name).toBe(name);
  });
});

describe('the roles', () => {
  const roleNamed = (code: string) => app.strapi.db.query('admin::role').findOne({ where: { code } });
  const permissionsOf = async (code: string) =>
    app.strapi.db.query('admin::permission').findMany({ where: { role: { code } }, orderBy: 'id' });
  const permissions = (codes = [...Object.keys(EXPECTED), 'strapi-editor']) => Promise.all(codes.map(permissionsOf));
  const assign = async (code: string, kept: object[]) => {
    const { id } = await roleNamed(code);
    await app.strapi.service('admin::role').assignPermissions(id, kept);
  };
  /** Its users lose it, as Strapi wants before. */
  const removeRole = async (code: string) => {
    const { id } = await roleNamed(code);
    const users = await app.strapi.db.query('admin::user').findMany({ where: { roles: { id } } });
    for (const user of users) await app.strapi.db.query('admin::user').delete({ where: { id: user.id } });
    await app.strapi.service('admin::role').deleteByIds([id]);
  };
  const reading = { action: 'plugin::content-manager.explorer.read', subject: 'api::guide.guide' };
  const one = [{ ...reading, properties: { fields: ['name'], locales: ['fr'] } }];
  const bare = (rows: Record<string, unknown>[]) =>
    rows.map(({ action, subject, properties }) => ({ action, subject, properties }));
  /** As Strapi makes its roles at the first start. */
  const stock = ['read', 'create', 'update', 'delete'].flatMap((right) => [
    {
      action: `plugin::content-manager.explorer.${right}`,
      subject: 'api::source.source',
      properties: { fields: ['title'] },
    },
    {
      action: `plugin::content-manager.explorer.${right}`,
      subject: 'api::guide.guide',
      properties: { fields: ['name'] },
    },
  ]);

  test('of Strapi work at once: its Editor does what a Marketing editor does', async () => {
    expect(new Set(bare(await permissionsOf('strapi-editor')))).toEqual(
      new Set(bare(await permissionsOf('marketing-editor'))),
    );
    const documentId = documentIdOf('api::guide.guide', 'after-treatment'); // which ships, whole
    const address = `/content-manager/collection-types/api::guide.guide/${documentId}/actions/publish?locale=fr`;
    await as('strapi-editor', 'post', address, {}).expect(200);
  });

  test('are as they were after another start: the same rows', async () => {
    const before = await permissions();
    expect(before.flat().length).toBeGreaterThan(100);
    await app.restart();
    expect(await permissions()).toEqual(before);
  });

  test('of the project are put back as they were, also where one was deleted', async () => {
    const [marketing = [], reviewer = []] = await permissions(['marketing-editor', 'clinical-reviewer']);
    await assign('marketing-editor', one);
    await removeRole('clinical-reviewer');
    await app.restart();
    const [again = [], anew = []] = await permissions(['marketing-editor', 'clinical-reviewer']);
    expect(new Set(bare(again))).toEqual(new Set(bare(marketing)));
    expect(new Set(bare(anew))).toEqual(new Set(bare(reviewer)));
  });

  test('Editor and Author stay as an operator arranged them', async () => {
    await assign('strapi-editor', one);
    const withoutDeleting = stock.filter(({ action }) => !action.endsWith('delete'));
    await assign(
      'strapi-author',
      withoutDeleting.filter(({ subject }) => subject === 'api::source.source'),
    );
    const before = await permissions(['strapi-editor', 'strapi-author']);
    await app.restart();
    expect(await permissions(['strapi-editor', 'strapi-author'])).toEqual(before);
  });

  test('Editor and Author as Strapi makes them are given what the project gives them', async () => {
    const expected = bare(await permissionsOf('marketing-editor'));
    await assign('strapi-editor', stock);
    await app.restart();
    expect(new Set(bare(await permissionsOf('strapi-editor')))).toEqual(new Set(expected));
  });

  test('Editor is given what the matrix says anew when it was left as the project gave it', async () => {
    const expected = bare(await permissionsOf('strapi-editor'));
    const [first, ...others] = expected;
    // What an earlier version gave, which knew one right less.
    await assign('strapi-editor', others);
    await app.strapi.store({ type: 'core', name: 'roles', key: 'strapi-editor' }).set({ value: others });
    expect(await permissionsOf('strapi-editor')).toHaveLength(expected.length - 1);
    await app.restart();
    expect(bare(await permissionsOf('strapi-editor'))).toContainEqual(first);
  });

  test('of the project are for a language that is added, too', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'it', name: 'Italian (it)' });
    for (const code of ['marketing-editor', 'clinical-reviewer', 'strapi-editor'])
      expect(
        (await permissionsOf(code)).filter(({ properties }) => properties.locales?.includes('it')).length,
      ).toBeGreaterThan(4);
  });

  test('a role that an operator made keeps its permissions and its name', async () => {
    const roles = app.strapi.service('admin::role');
    await removeRole('marketing-editor');
    await roles.create({ code: 'theirs', name: 'Marketing editor', description: '' });
    await assign('theirs', one);
    await app.restart();
    expect(bare(await permissionsOf('theirs'))).toEqual(one);
    expect((await roleNamed('theirs')).name).toBe('Marketing editor');
    expect((await roleNamed('marketing-editor')).name).toBe('Marketing editor (marketing-editor)');
  });
});
