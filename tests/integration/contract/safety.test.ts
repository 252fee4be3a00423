/** Safety travels (contract, "Safety"): whoever shows a page has the safety information of its treatments with it. */
import { plainText } from '../../../src/rich-text';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';

const { TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

/** Treatments, wherever a document of JSON-LD has them. */
function therapiesIn(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as { '@type'?: string })['@type'] === 'MedicalTherapy' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(therapiesIn)];
}

const page = async (path: string) => (await app.get(path).expect(200)).body.data;
const PAGES = [
  ['conditions', 'hyperhidrosis', 'condition'],
  ['injection-sites', 'underarm', 'injectionSite'],
  ['guides', 'after-treatment', 'guide'],
] as const;

test.each(PAGES)('%s carry that of each treatment, in REST, GraphQL and structured data', async (path, slug, type) => {
  for (const locale of ['en', 'es', 'fr']) {
    const [named] = await page(`/api/treatments?locale=${locale}`);
    const { safety, emergencyNumbers } = await page(`/api/treatments/${named.slug}?locale=${locale}`);
    expect(safety.boxedWarning.length).toBeGreaterThan(0);
    const { treatments } = await page(`/api/${path}/${slug}?locale=${locale}`);
    expect(treatments).toMatchObject([{ locale, safety, emergencyNumbers }]);

    const { body } = await app.graphql(`{ ${type}(slug: "${slug}", locale: "${locale}") {
      treatments { locale safety { boxedWarning whenToSeekHelp contraindications } } } }`);
    const { boxedWarning, whenToSeekHelp, contraindications } = safety;
    expect(body.data[type].treatments).toEqual([
      { locale, safety: { boxedWarning, whenToSeekHelp, contraindications } },
    ]);

    const answer = await app.get(`/api/${path}/${slug}/structured-data?locale=${locale}`).expect(200);
    expect(therapiesIn(JSON.parse(answer.text))).toEqual([
      expect.objectContaining({
        contraindication: plainText(contraindications),
        seriousAdverseOutcome: expect.objectContaining({
          description: plainText([...boxedWarning, ...whenToSeekHelp]),
        }),
      }),
    ]);
  }
});

test('a warning that changed is withheld in other languages wherever it travels', async () => {
  const { documentId } = await page('/api/treatments/therapeutic-botulinum-toxin');
  const { safety } = (await edit.find(TREATMENT, {
    documentId,
    locale: 'en',
    populate: ['safety'],
  } as never)) as never as {
    safety: Record<string, unknown>;
  };
  const { id: _, ...parts } = safety;
  const data = { safety: { ...parts, boxedWarning: paragraph('A new tsunami warning.') } };
  await edit.update(TREATMENT, { documentId, locale: 'en', data });
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
  for (const [path, slug] of PAGES) {
    const [treatment] = (await page(`/api/${path}/${slug}?locale=fr`)).treatments;
    expect(treatment.safety.boxedWarning).toEqual([{ ...paragraph('A new tsunami warning.')[0], locale: 'en' }]);
    expect(treatment.segmentLocales).toContainEqual({ path: 'safety.boxedWarning.0', locale: 'en' });
  }
});

test('a treatment that is not published carries nothing', async () => {
  const { documentId } = await page('/api/treatments/therapeutic-botulinum-toxin');
  await edit.unpublish(TREATMENT, { documentId, locale: 'en' });
  expect((await page('/api/conditions/hyperhidrosis')).treatments).toEqual([]);
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
  expect((await page('/api/conditions/hyperhidrosis')).treatments).toHaveLength(1);
});

test('lists stay light', async () => {
  for (const entry of await page('/api/conditions')) expect(entry).not.toHaveProperty('treatments');
  const [listed] = await page('/api/conditions?populate[treatments][fields]=name');
  expect(listed.treatments[0]).not.toHaveProperty('safety');
});
