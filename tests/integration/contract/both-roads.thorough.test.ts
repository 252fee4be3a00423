/** What most readers ask is answered by statements of this project, anything else through Strapi's query engine: with the same bytes. */
import fc from 'fast-check';
import { DESCRIPTIONS } from '../../../src/content';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { perform, step } from '../../support/randomEdits';
import { times } from '../../support/thorough';
import { apiToken, customToken } from '../../support/token';

let app: Application;
let edit: ReturnType<typeof editor>;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  token = await apiToken(app.strapi);
  app.strapi.config.set('settings.pseudoLocales', true);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr-CA', name: 'French (Canada)' });
});
afterAll(() => app.stop());

const LOCALES = ['en', 'es', 'fr', 'fr-CA', 'de', 'en-XA'];
const question = fc.record({
  locale: fc.constantFrom(...LOCALES),
  fallback: fc.boolean(),
  status: fc.constantFrom('published', 'published', 'draft'),
  page: fc.integer({ min: 1, max: 3 }),
  pageSize: fc.constantFrom(1, 2, 5, 100),
});

/** Asks as somebody of whom nobody knows whether they may read every type: what they get is looked through by Strapi. */
async function byOtherRoad<Answer extends { status: number }>(ask: () => PromiseLike<Answer>): Promise<Answer> {
  const { auth } = app.strapi;
  const verify = auth.verify.bind(auth);
  const spy = jest.spyOn(auth, 'verify').mockImplementation((said, config) => {
    const isOfEveryType =
      config !== false && Array.isArray(config?.scope) && config.scope.length >= DESCRIPTIONS.length;
    return isOfEveryType ? Promise.reject(new Error('Nobody knows.')) : verify(said, config);
  });
  const answer = await ask();
  // What is wrong is refused before.
  if (answer.status !== 400) expect(spy).toHaveBeenCalled();
  spy.mockRestore();
  return answer;
}

test('both roads give the same bytes, whatever happened to the content', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 8 }),
      fc.array(question, { minLength: 2, maxLength: 2 }),
      async (steps, questions) => {
        for (const one of steps) await perform(app.strapi, one);
        for (const { locale, fallback, status, page, pageSize } of questions) {
          for (const { is, path } of DESCRIPTIONS) {
            const asked = new URLSearchParams({
              ...(is === 'page' && { locale, ...(!fallback && { fallback: 'none' }) }),
              ...(status === 'draft' && { status }),
            }).toString();
            const pages = `pagination[page]=${page}&pagination[pageSize]=${pageSize}`;
            const { data } = JSON.parse(await same(`/api/${path}?${asked}&${pages}`)) as { data: Entry[] };
            for (const { documentId, slug } of data.slice(0, 5)) {
              await same(`/api/${path}/${documentId}?${asked}`);
              if (slug) await same(`/api/${path}/${slug}?${asked}`);
            }
          }
        }
      },
    ),
    { numRuns: times(4, 20), endOnFailure: true },
  );
}, 300_000);

test('regions and former slugs are the same by both roads', async () => {
  for (const region of ['GB', 'US', 'EU', 'XX']) await same(`/api/conditions/hyperhidrosis?region=${region}`);
  const { documentId } = (await app.strapi.documents(uids.CONDITION).findFirst({})) as Entry;
  await edit.update(uids.CONDITION, { documentId, locale: 'en', data: { slug: 'quite-another-slug' } });
  await edit.publish(uids.CONDITION, { documentId, locale: 'en' });
  for (const address of ['quite-another-slug', 'nothing-like-it', documentId]) await same(`/api/conditions/${address}`);
});

test('a token that may read some types only is shown no others', async () => {
  const secret = await customToken(app.strapi, ['api::condition.condition.find', 'api::condition.condition.findOne']);
  const { body } = await app.get('/api/conditions/masseter-hypertrophy').set('Authorization', `Bearer ${secret}`);
  const seen = await app.get('/api/conditions').set('Authorization', `Bearer ${secret}`).expect(200);
  expect(seen.body.data.length).toBeGreaterThan(0);
  expect(body.data ?? {}).not.toHaveProperty('treatments');
});

interface Entry {
  documentId: string;
  slug?: string;
}

/** @returns the answer, the same by both roads */
async function same(url: string): Promise<string> {
  const usual = await app.get(url).set('Authorization', `Bearer ${token}`);
  const engine = await byOtherRoad(() => app.get(url).set('Authorization', `Bearer ${token}`));
  const [one, two] = [usual, engine].map(({ status, text, headers }) => ({
    status,
    text: text.replaceAll(/"(from|to)":"[^"]*"/g, ''),
    language: headers['content-language'],
  }));
  expect({ url, ...one }).toEqual({ url, ...two });
  return usual.text;
}
