/**
 * Which fields a role sets, by every address of the panel that takes fields: each is sent the whole entry with everything
 * in it changed, as the panel sends it. What is expected is said here anew, not read from the product's table.
 */
import type { UID } from '@strapi/strapi';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const REVIEW = 'lastReviewed reviewedBy';
const CAPTIONS = 'imageAlternativeText imageCaption';

/** Fields of each type by what they are; `shared` ones are set in English alone. */
const FIELDS: Record<string, Record<'text' | 'shared' | 'facts' | 'review', string>> = {
  condition: {
    text: `name slug alsoKnownAs summary overview symptoms howTreatmentHelps limitations faqs seo evidenceNote ${CAPTIONS}`,
    shared: 'image',
    facts: 'codes evidenceLevel sources treatments injectionSites',
    review: REVIEW,
  },
  treatment: {
    text: `name slug summary whatItIs howItWorks benefits whatToExpect administeredBy safety faqs seo ${CAPTIONS}`,
    shared: 'image',
    facts: 'codes sources conditions injectionSites',
    review: REVIEW,
  },
  'injection-site': {
    text: 'name slug summary description',
    shared: '',
    facts: 'bodyRegion laterality codes markers sources conditions treatments',
    review: REVIEW,
  },
  guide: {
    text: `name slug summary body faqs seo ${CAPTIONS}`,
    shared: 'image kind treatments conditions',
    facts: 'sources',
    review: REVIEW,
  },
};

type Kind = 'text' | 'shared' | 'facts' | 'review';

const SETS: Record<string, Kind[]> = {
  'marketing-editor': ['text', 'shared'],
  'strapi-editor': ['text', 'shared'],
  'strapi-author': ['text', 'shared'],
  'clinical-reviewer': ['text', 'shared', 'facts', 'review'],
};

const words = (list: string) => list.split(' ').filter(Boolean);
const fieldsOf = (type: string, kinds: Kind[]) => kinds.flatMap((kind) => words(FIELDS[type]?.[kind] ?? '')).sort();
const ALL: Kind[] = ['text', 'shared', 'facts', 'review'];

let app: Application;
let edit: ReturnType<typeof editor>;
const tokens = new Map<string, string>();
const others = new Map<string, string>();
let picture: number;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  for (const role of [...Object.keys(SETS), 'translator-fr']) tokens.set(role, await adminToken(app, role));
  for (const [type, data] of Object.entries({
    condition: { name: 'Another', slug: 'another' },
    treatment: { name: 'Another', slug: 'another' },
    'injection-site': { name: 'Another', slug: 'another' },
    source: { title: 'Another', publisher: 'Another', url: 'https://example.org/another' },
    clinician: { name: 'Another', credentials: 'MD' },
  }))
    others.set(`api::${type}.${type}`, (await edit.create(uidOf(type), { data })).documentId);
  picture = (
    await app.strapi.db.query('plugin::upload.file').create({
      data: { name: 'a', hash: 'a', mime: 'image/png', size: 1, url: '/a.png', provider: 'local', ext: '.png' },
    })
  ).id;
});
afterAll(() => app.stop());

const uidOf = (type: string) => `api::${type}.${type}` as UID.ContentType;

interface Attribute {
  type: string;
  component?: UID.Component;
  repeatable?: boolean;
  enum?: string[];
  target?: string;
}

const SPECIAL: Record<string, unknown> = { system: 'icd-11', value: 'Z99', x: 0.42, y: 0.42, radius: 0.042 };
/** A review that is good today. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
let changes = 0;

/** Another value for a field than the one it has, as the panel sends it. */
function otherValue(name: string, attribute: Attribute, present: unknown): unknown {
  changes += 1;
  if (name in SPECIAL) return SPECIAL[name];
  switch (attribute.type) {
    case 'blocks':
      return paragraph(`Changed ${changes}`);
    case 'uid':
      return `changed-${changes}`;
    case 'date':
      return YESTERDAY;
    case 'enumeration':
      return attribute.enum?.find((one) => one !== present);
    case 'media':
      return picture;
    case 'relation':
      return { connect: [{ documentId: others.get(attribute.target ?? '') }], disconnect: [] };
    case 'component': {
      const inner = attributesOf(attribute.component as UID.Component, (one) => one !== 'key' && one !== 'id');
      const part = Object.fromEntries(inner.map(([one, of]) => [one, otherValue(one, of, undefined)]));
      return attribute.repeatable ? [part] : part;
    }
    default:
      return `Changed ${changes}`;
  }
}

function attributesOf(uid: UID.Schema, wanted: (name: string) => boolean): [string, Attribute][] {
  return Object.entries(app.strapi.getModel(uid).attributes as unknown as Record<string, Attribute>).filter(([name]) =>
    wanted(name),
  );
}

async function bodyWith(
  type: string,
  kinds: Kind[],
  present: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const wanted = fieldsOf(type, kinds);
  return Object.fromEntries(
    attributesOf(uidOf(type), (name) => wanted.includes(name)).map(([name, attribute]) => [
      name,
      otherValue(name, attribute, present[name]),
    ]),
  );
}

/** The values of a version, without what is only the number of a row. */
async function read(type: string, documentId: string, locale: string, status: 'draft' | 'published' = 'draft') {
  const entry = await edit.find(uidOf(type), { documentId, locale, status, populate: '*' });
  return Object.fromEntries(fieldsOf(type, ALL).map((name) => [name, plain(entry?.[name])]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const { documentId, url } = value as Record<string, unknown>;
  if (documentId) return url ?? documentId;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id' && name !== 'key'));
}

const changed = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.keys(after)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort();

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
const filled = (entry: Record<string, unknown>) =>
  Object.keys(entry)
    .filter((name) => !isEmpty(entry[name]))
    .sort();

const send = (role: string, method: 'post' | 'put', type: string, rest: string, body: object) =>
  app
    .send(method, `/content-manager/collection-types/${uidOf(type)}${rest}`)
    .auth(tokens.get(role) ?? '', { type: 'bearer' })
    .send(body);

/** A copy of a page that ships, as a draft in English, with its review and facts, and French begun. */
async function copyOf(type: string): Promise<string> {
  const { documentId } = await app.strapi.db.query(uidOf(type)).findOne({
    where: { locale: 'en', publishedAt: { $notNull: true } },
    orderBy: 'id',
  });
  changes += 1;
  const slug = `copy-${changes}`;
  const copy = await edit.clone(uidOf(type), { documentId, data: { slug } });
  await edit.update(uidOf(type), { documentId: copy.documentId, locale: 'fr', data: { name: slug, slug } });
  return copy.documentId;
}

const places = Object.keys(SETS).flatMap((role) => Object.keys(FIELDS).map((type): [string, string] => [role, type]));

describe.each(places)('%s, given everything of a %s,', (role, type) => {
  const sets = SETS[role] ?? [];

  test('saves its fields in English, and the others stay', async () => {
    const id = await copyOf(type);
    const before = await read(type, id, 'en');
    await send(role, 'put', type, `/${id}?locale=en`, await bodyWith(type, ALL, before)).expect(200);
    expect(changed(before, await read(type, id, 'en'))).toEqual(fieldsOf(type, sets));
  });

  test('saves its fields in French, and the others stay', async () => {
    const id = await copyOf(type);
    const before = await read(type, id, 'fr');
    await send(role, 'put', type, `/${id}?locale=fr`, await bodyWith(type, ['text', 'review'], before)).expect(200);
    const localized = sets.filter((kind) => kind === 'text' || kind === 'review');
    expect(changed(before, await read(type, id, 'fr'))).toEqual(fieldsOf(type, localized));
  });

  test('creates a draft with its fields alone', async () => {
    const body = await bodyWith(type, ALL, {});
    const { body: answer } = await send(role, 'post', type, '?locale=en', body).expect(201);
    expect(filled(await read(type, answer.data.documentId, 'en'))).toEqual(fieldsOf(type, sets));
  });

  test('copies an entry with its fields alone', async () => {
    const id = await copyOf(type);
    const { body: answer } = await send(role, 'post', type, `/clone/${id}?locale=en`, {
      slug: `${role}-clone-${type}`,
    }).expect(200);
    const copy = await read(type, answer.data.documentId, 'en');
    const original = await read(type, id, 'en');
    const kept = fieldsOf(type, sets).filter((name) => !isEmpty(original[name]));
    expect(filled(copy)).toEqual(kept);
  });

  test('publishes, and what it may not set is as it was', async () => {
    const { documentId: id } = await app.strapi.db.query(uidOf(type)).findOne({
      where: { locale: 'fr', publishedAt: { $notNull: true } },
      orderBy: 'id',
    });
    const before = [await read(type, id, 'fr'), await read(type, id, 'fr', 'published')];
    const address = `/${id}/actions/publish?locale=fr`;
    const { status, body } = await send(role, 'post', type, address, await bodyWith(type, ['review'], {}));
    if (role === 'strapi-author') expect(status).toBe(403);
    // What may not be published is refused after the role was asked.
    else if (body.error?.details?.code !== 'publish-refused') expect(status).toBe(200);
    const after = [await read(type, id, 'fr'), await read(type, id, 'fr', 'published')];
    if (role === 'clinical-reviewer') expect(after[1]?.lastReviewed).toBe(YESTERDAY);
    else expect(after).toEqual(before);
  });
});

test('marketing cannot set a review through a new entry that is published at once', async () => {
  const body = { ...(await bodyWith('guide', ALL, {})), slug: 'at-once' };
  const { status } = await send('marketing-editor', 'post', 'guide', '/actions/publish?locale=en', body);
  expect([200, 201, 400]).toContain(status);
  const rows = await app.strapi.db
    .query(uidOf('guide'))
    .findMany({ where: { slug: 'at-once' }, populate: ['reviewedBy'] });
  for (const row of rows) expect([row.lastReviewed, row.reviewedBy]).toEqual([null, null]);
});

test.each(Object.keys(FIELDS))('a translator of French sets text of a %s, in French', async (type) => {
  const id = await copyOf(type);
  const before = await read(type, id, 'fr');
  await send('translator-fr', 'put', type, `/${id}?locale=fr`, await bodyWith(type, ALL, before)).expect(200);
  expect(changed(before, await read(type, id, 'fr'))).toEqual(fieldsOf(type, ['text']));
  await send('translator-fr', 'put', type, `/${id}?locale=en`, {}).expect(403);
});
