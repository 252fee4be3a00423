/** A page of the past is what was served then, byte for byte, whatever was edited since. */
import type { UID } from '@strapi/strapi';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { adminToken } from '../../support/token';
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

test('every page of every moment is the one that was served', async () => {
  const treatment = await translatedTreatment(edit);
  const { body } = await app.get('/api/conditions/hyperhidrosis').expect(200);
  const condition = body.data.documentId as string;
  const [approval] = body.data.approvals as { documentId: string }[];
  const [source] = body.data.sources as { documentId: string }[];
  const locales = ['en', 'fr', 'es', 'de'];
  const inEvery = (url: string) => locales.map((locale) => `${url}?locale=${locale}`);
  const urls = [
    ...inEvery('conditions/hyperhidrosis'),
    ...inEvery(`conditions/${condition}`),
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
  const observed: Observation[] = [];
  for (const [step, perform] of Object.entries(steps)) {
    await perform();
    observed.push(...(await observe(step, urls)));
  }
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
