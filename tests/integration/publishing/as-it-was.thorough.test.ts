/** A page of the past is what was served then, byte for byte, whatever was edited since. */
import type { UID } from '@strapi/strapi';
import fc from 'fast-check';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, treatmentText, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { perform, step } from '../../support/randomEdits';
import { isThorough, times } from '../../support/thorough';
import { adminToken, apiToken } from '../../support/token';
import { translatedTreatment } from '../../support/treatment';

const { CONDITION, TREATMENT, APPROVAL, SOURCE } = uids;
const FILE = 'plugin::upload.file';

let app: Application;
let edit: ReturnType<typeof editor>;
let staff: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  staff = await adminToken(app);
});
afterAll(() => app.stop());

interface Answer {
  url: string;
  status: number;
  text: string;
}

interface Observation extends Answer {
  step: string;
  at: string;
}

/** The database's clock, which counts finer than JavaScript's. */
async function now(): Promise<string> {
  const [row] = await query<{ at: string }>(
    app.database,
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return String(row?.at);
}

const said = (url: string, { status, text }: { status: number; text: string }): Answer => ({
  url,
  status,
  // Of what is not there, that it is not there.
  text: status === 404 ? '' : text,
});

const served = async (url: string) => said(url, await app.get(`/api/${url}`));

const asItWas = (url: string, at: string, token = staff) =>
  app
    .get(`/publishing/as-it-was/${url}${url.includes('?') ? '&' : '?'}at=${encodeURIComponent(at)}`)
    .auth(token, { type: 'bearer' });

async function observe(step: string, urls: readonly string[]): Promise<Observation[]> {
  const answers: Answer[] = [];
  for (const url of urls) answers.push(await served(url));
  const at = await now();
  return answers.map((answer) => ({ step, at, ...answer }));
}

/** What differs between what was served and what is said of it now. */
async function differences(observed: readonly Observation[]): Promise<object[]> {
  const found: object[] = [];
  for (const { step, at, ...answer } of observed) {
    const then = said(answer.url, await asItWas(answer.url, at));
    if (then.status !== answer.status || then.text !== answer.text) found.push({ step, served: answer, then });
  }
  return found;
}

const publish = async (uid: UID.ContentType, documentId: string, locale: string, data: object) => {
  await edit.update(uid, { documentId, locale, data });
  await edit.publish(uid, { documentId, locale });
};

/** Performs steps and looks at pages after each. */
async function live(steps: Record<string, () => Promise<unknown>>, urls: readonly string[]): Promise<Observation[]> {
  const observed: Observation[] = [];
  for (const [step, perform] of Object.entries(steps)) {
    await perform();
    observed.push(...(await observe(step, urls)));
  }
  return observed;
}

test('languages are those of the moment', async () => {
  const locales = app.strapi.plugin('i18n').service('locales');
  const urls = ['conditions/frey-syndrome', 'conditions/frey-syndrome?locale=fr-CA', 'treatments/xx?locale=fr-CA'];
  const observed = await live(
    {
      'without it': async () => {},
      'a language more': () => locales.create({ code: 'fr-CA', name: 'French (Canada)' }),
      'another default': () => locales.setDefaultLocale({ code: 'fr' }),
      'the first default': () => locales.setDefaultLocale({ code: 'en' }),
    },
    urls,
  );
  expect(observed.map(({ status }) => status)).toEqual([200, 400, 400, ...[1, 2, 3].flatMap(() => [200, 200, 404])]);
  expect(new Set(observed.filter(({ url }) => url === urls[0]).map(({ text }) => text)).size).toBe(2);
  expect(await differences(observed)).toEqual([]);
});

describe('who asks, and for what', () => {
  const page = 'treatments/therapeutic-botulinum-toxin';

  test('only staff who may read entries of the type are answered', async () => {
    const at = await now();
    await app.get(`/publishing/as-it-was/${page}?at=${at}`).expect(401);
    await asItWas(page, at, await apiToken(app.strapi)).expect(401);
    const role = await app.strapi.service('admin::role').create({ name: 'Nobody', code: 'nobody', description: '' });
    expect(role).toBeDefined();
    const { body } = await asItWas(page, at, await adminToken(app, 'nobody')).expect(403);
    expect(body.error.details).toMatchObject({ code: 'forbidden' });
    const { headers } = await asItWas(page, at).expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test.each(['', 'yesterday', '2026-05-04', '2026-05-04T09:30:00', '2026-13-04T09:30:00Z', '9999-01-01T00:00:00Z'])(
    'the moment "%s" is refused',
    async (at) => {
      const { body } = await asItWas(page, at).expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'at' });
      expect(body.error.details.allowed).toHaveLength(1);
    },
  );

  test('a moment before the record is answered with when that begins', async () => {
    const [clock] = await query<{ began: string }>(
      app.database,
      `select to_char(began_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as began from history.clock`,
    );
    const { body } = await asItWas(page, '2001-01-01T12:00:00+15:30').expect(404);
    expect(body.error.details).toEqual({ code: 'before-the-record', beganAt: clock?.began });
    await asItWas(page, String(clock?.began)).expect(200);
  });

  test('other parameters and paths are refused', async () => {
    const at = await now();
    expect((await asItWas(`${page}?status=draft`, at).expect(400)).body.error.details.parameter).toBe('status');
    expect((await asItWas(`${page}?locale=xx`, at).expect(400)).body.error.details.code).toBe('unknown-locale');
    await asItWas('sources/xyz', at).expect(404);
  });

  test('the public reader has no right to the past, and readers of the past none to the present', async () => {
    const rights = await query<{ reader: string; schema: string }>(
      app.database,
      `select rolname as reader, nspname as schema from pg_roles, pg_namespace
        where rolname in ('reader_of_' || current_database(), 'past_reader_of_' || current_database())
          and nspname in ('served', 'past', 'history', 'history_triggers', 'translation')
          and has_schema_privilege(pg_roles.oid, pg_namespace.oid, 'usage') order by 1`,
    );
    expect(rights.map(({ reader, schema }) => [reader.split('_of_')[0], schema])).toEqual([
      ['past_reader', 'past'],
      ['reader', 'served'],
    ]);
  });
});

test('of drafts nothing is kept', async () => {
  const word = 'unspoken-word';
  const { documentId } = await edit.create(TREATMENT, { locale: 'en', data: treatmentText(word) });
  await edit.update(TREATMENT, { documentId, locale: 'en', data: { summary: `Another ${word}` } });
  const at = await now();
  const kept = () =>
    query<{ kept: string }>(app.database, `select distinct kept from history.rows where data::text like '%${word}%'`);
  expect(await kept()).toEqual([]);
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
  expect((await kept()).map((row) => row.kept).sort()).toEqual(['components_text_safeties', 'treatments']);
  await asItWas(`treatments/${documentId}`, at).expect(404);
  await asItWas(`treatments/${documentId}`, await now()).expect(200);
});

test('every page of every moment is the one that was served', async () => {
  const treatment = await translatedTreatment(edit);
  const { body } = await app.get('/api/conditions/hyperhidrosis').expect(200);
  const condition = body.data.documentId as string;
  const [approval] = body.data.approvals as { documentId: string }[];
  const [source] = body.data.sources as { documentId: string }[];
  const locales = ['en', 'fr', 'es', 'de'];
  const inEvery = (url: string) => (isThorough ? locales : ['en', 'fr']).map((locale) => `${url}?locale=${locale}`);
  const urls = [
    ...inEvery('conditions/hyperhidrosis'),
    `conditions/${condition}?locale=es`,
    ...inEvery(`treatments/${treatment}`),
    ...inEvery('treatments/therapeutic-botulinum-toxin'),
    'conditions/hyperhidrosis?locale=fr&fallback=none',
    'conditions/hyperhidrosis?region=GB',
    'conditions/another-slug',
    'injection-sites/masseter?locale=es',
    'guides/after-treatment?locale=fr',
  ];
  const warning = (language: string, text: string) => ({
    safety: {
      boxedWarning: paragraph(text),
      commonSideEffects: paragraph(`Effects ${language}`),
      contraindications: paragraph(`Contra ${language}`),
      whenToSeekHelp: paragraph(`Help ${language}`),
    },
  });
  const related = (body.data.treatments as { documentId: string }[]).map((one) => one.documentId);
  const copy = {
    region: 'JP',
    authority: 'An authority',
    regulatoryStatus: 'off_label',
    treatment: related[0],
    condition,
    injectionSites: (body.data.injectionSites as { documentId: string }[]).map((one) => one.documentId),
    source: source?.documentId,
  };
  let added: string | undefined;
  const steps: Record<string, () => Promise<unknown>> = {
    'as it begins': async () => {},
    'text in English': () => publish(CONDITION, condition, 'en', { summary: 'Another summary.' }),
    'a draft': () => edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'Not yet.' } }),
    'text in French': () => publish(CONDITION, condition, 'fr', { summary: 'Un autre résumé.' }),
    'a question': () =>
      publish(CONDITION, condition, 'en', {
        summary: 'A third one.',
        faqs: [{ question: 'Why?', answer: paragraph('Because.') }],
      }),
    unpublished: () => edit.unpublish(CONDITION, { documentId: condition, locale: 'en' }),
    'published again': () => edit.publish(CONDITION, { documentId: condition, locale: 'en' }),
    'the name of a treatment': () => publish(TREATMENT, related[0] as string, 'en', { name: 'Another name' }),
    'an approval': async () => {
      added = (await edit.create(APPROVAL, { data: copy })).documentId;
      await edit.publish(APPROVAL, { documentId: added });
    },
    'another region': async () => {
      await edit.update(APPROVAL, { documentId: added, data: { region: 'CH' } });
      await edit.publish(APPROVAL, { documentId: added });
    },
    'no approval': () => edit.remove(APPROVAL, { documentId: added }),
    'a shipped approval unpublished': () => edit.unpublish(APPROVAL, { documentId: approval?.documentId }),
    'a source': () => edit.update(SOURCE, { documentId: source?.documentId, data: { title: 'Another title' } }),
    'a warning, withheld elsewhere': () => publish(TREATMENT, treatment, 'en', warning('en', 'Urgent')),
    'a warning in French': () => publish(TREATMENT, treatment, 'fr', warning('fr', 'Urgent, en français')),
    'the words of a picture': () =>
      publish(CONDITION, condition, 'en', { imageAlternativeText: 'Words', imageCaption: 'A caption' }),
    'the file of a picture': () =>
      app.strapi.db.query(FILE).updateMany({ where: {}, data: { width: 321, caption: 'Of the file' } }),
    'another slug': () => publish(CONDITION, condition, 'en', { slug: 'another-slug' }),
    'another order': async () => {
      const { body: page } = await app.get(`/api/conditions/${condition}`).expect(200);
      const sites = (page.data.injectionSites as { documentId: string }[]).map((one) => one.documentId);
      await publish(CONDITION, condition, 'en', { injectionSites: sites.reverse() });
    },
    'a language unpublished': () => edit.unpublish(CONDITION, { documentId: condition, locale: 'fr' }),
    'a language deleted': () => edit.remove(CONDITION, { documentId: condition, locale: 'es' }),
    'a treatment deleted': () => edit.remove(TREATMENT, { documentId: treatment, locale: '*' }),
    'one that was related': () => edit.unpublish(TREATMENT, { documentId: related[0], locale: 'en' }),
    deleted: () => edit.remove(CONDITION, { documentId: condition, locale: '*' }),
  };
  const observed = await live(steps, urls);
  expect(await differences(observed)).toEqual([]);
  // Each step was one for somebody, but for the draft.
  for (const [index, step] of Object.keys(steps).entries()) {
    if (index === 0) continue;
    const of = (name: string | undefined) =>
      observed.filter((one) => one.step === name).map(({ status, text }) => [status, text]);
    const before = of(Object.keys(steps)[index - 1]);
    if (step === 'a draft') expect(of(step)).toEqual(before);
    else expect([step, of(step)]).not.toEqual([step, before]);
  }
}, 240_000);

test('whatever is edited, the pages before stay what they were', async () => {
  const pages = await app.get('/api/conditions?fields=documentId&pagination[pageSize]=3').expect(200);
  const ids = (pages.body.data as { documentId: string }[]).map(({ documentId }) => `conditions/${documentId}`);
  const urls = [...ids, 'treatments/therapeutic-botulinum-toxin', 'injection-sites/masseter'].flatMap((url) =>
    ['en', 'fr', 'de'].map((locale) => `${url}?locale=${locale}`),
  );
  const observed: Observation[] = await observe('before', urls);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      for (const one of steps) await perform(app.strapi, one);
      observed.push(...(await observe(JSON.stringify(steps), urls)));
      expect(await differences(observed.slice(-3 * urls.length))).toEqual([]);
    }),
    { numRuns: times(2, 8), endOnFailure: true },
  );
  expect(await differences(observed)).toEqual([]);
}, 300_000);

test('a review is due or not as on the day of the moment', async () => {
  const { documentId } = await edit.create(TREATMENT, {
    locale: 'en',
    data: treatmentText('reviewed-long-ago', { lastReviewed: '2020-02-29' }),
  });
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
  // As if it had been there for years.
  await query(app.database, `update history.rows set valid_from = '2020-03-01' where valid_until = 'infinity'`);
  await query(app.database, `update history.clock set began_at = '2020-03-01'`);
  const overdue = async (at: string) => (await asItWas(`treatments/${documentId}`, at).expect(200)).body.data.review;
  expect(await overdue('2020-03-02T00:00:00Z')).toMatchObject({ overdue: false });
  expect(await overdue(await now())).toMatchObject({ overdue: true });
});
