import { type Application, startApplication } from '../support/application';
import { code, conditions, slugs, values } from '../support/conditions';
import { conditionText, editor, paragraph, treatmentText, uids } from '../support/fixtures';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let look: ReturnType<typeof conditions>['look'];
let liveCondition: ReturnType<typeof conditions>['liveCondition'];
let treatment: ReturnType<typeof conditions>['treatment'];
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ({ look, liveCondition, treatment } = conditions(edit));
});
afterAll(() => app.stop());

describe('fields', () => {
  test('publishing French releases nothing that is still a draft in English', async () => {
    const documentId = await liveCondition('release');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceLevel: 'strong' } });
    await edit.publish(CONDITION, { documentId, locale: 'fr' });
    expect((await look(documentId, 'en', 'published')).evidenceLevel).toBe('limited');
    expect((await look(documentId, 'fr', 'published')).evidenceLevel).toBe('limited');

    await edit.publish(CONDITION, { documentId, locale: 'en' });
    expect((await look(documentId, 'en', 'published')).evidenceLevel).toBe('strong');
    expect((await look(documentId, 'fr', 'published')).evidenceLevel).toBe('strong');
  });

  test('a change in the English draft reaches the French draft, and nothing that is live', async () => {
    const documentId = await liveCondition('drafts', { codes: [code('A00')] });
    await edit.update(CONDITION, { documentId, locale: 'en', data: { codes: [code('B00'), code('C00')] } });
    expect(values(await look(documentId, 'fr', 'draft'))).toEqual(['B00', 'C00']);
    expect(values(await look(documentId, 'fr', 'published'))).toEqual(['A00']);
    expect(values(await look(documentId, 'en', 'published'))).toEqual(['A00']);
  });

  test('a write to French changes no fact, not even for French', async () => {
    const documentId = await liveCondition('french-write', { codes: [code('A00')] });
    await edit.update(CONDITION, {
      documentId,
      locale: 'fr',
      data: { name: 'Nouveau nom', evidenceLevel: 'strong', codes: [code('Z99')] },
    });
    await edit.publish(CONDITION, { documentId, locale: 'fr' });
    for (const locale of ['en', 'fr']) {
      for (const status of ['draft', 'published'] as const) {
        const found = await look(documentId, locale, status);
        expect([found.evidenceLevel, values(found)]).toEqual(['limited', ['A00']]);
      }
    }
    expect(await edit.find(CONDITION, { documentId, locale: 'fr' })).toMatchObject({ name: 'Nouveau nom' });
  });

  test('discarding the French draft does not bring back old facts', async () => {
    const documentId = await liveCondition('discard');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceLevel: 'strong' } });
    await edit.discardDraft(CONDITION, { documentId, locale: 'fr' });
    expect((await look(documentId, 'fr', 'draft')).evidenceLevel).toBe('strong');
    expect((await look(documentId, 'fr', 'published')).evidenceLevel).toBe('limited');
  });

  test('text in a component stays that of its language', async () => {
    const documentId = await treatment('component-text');
    const safety = (text: string) => ({
      boxedWarning: paragraph(text),
      commonSideEffects: paragraph(text),
      contraindications: paragraph(text),
      whenToSeekHelp: paragraph(text),
    });
    await edit.update(TREATMENT, { documentId, locale: 'en', data: { safety: safety('warning') } });
    await edit.update(TREATMENT, {
      documentId,
      locale: 'fr',
      data: treatmentText('component-text-fr', { safety: safety('avertissement') }),
    });
    const warning = async (locale: string) =>
      (await edit.find(TREATMENT, { documentId, locale, populate: ['safety'] })).safety;
    expect(await warning('en')).toMatchObject({ boxedWarning: paragraph('warning') });
    expect(await warning('fr')).toMatchObject({ boxedWarning: paragraph('avertissement') });
  });

  test('a document that begins in French hands its facts to English', async () => {
    const drug = await treatment('first-french-drug');
    await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('first-french-drug-fr') });
    const { documentId } = await edit.create(CONDITION, {
      locale: 'fr',
      data: { ...conditionText('first-fr'), evidenceLevel: 'moderate', codes: [code('F00')], treatments: [drug] },
    });
    await edit.update(CONDITION, { documentId, locale: 'en', data: conditionText('first') });
    const english = await look(documentId, 'en', 'draft');
    expect([english.evidenceLevel, values(english), slugs(english)]).toEqual([
      'moderate',
      ['F00'],
      ['first-french-drug'],
    ]);
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['first-french-drug-fr']);
  });
});

describe('relations', () => {
  test('a new language begins with the relations of English, as far as their targets exist in it', async () => {
    const [both, english] = [await treatment('both'), await treatment('english-only')];
    await edit.update(TREATMENT, { documentId: both, locale: 'fr', data: treatmentText('both-fr') });
    const { documentId } = await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('begin'), evidenceLevel: 'limited', treatments: [both, english] },
    });
    await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('begin-fr') });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['both-fr']);

    await edit.update(TREATMENT, { documentId: english, locale: 'fr', data: treatmentText('english-only-fr') });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['both-fr', 'english-only-fr']);
  });

  test('connecting a target that lacks the language is no error', async () => {
    const { documentId } = await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('lacking'), evidenceLevel: 'limited', treatments: [await treatment('lacking-drug')] },
    });
    await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('lacking-fr') });
    await edit.update(CONDITION, { documentId, locale: 'fr', data: { treatments: [await treatment('other-drug')] } });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual([]);
    expect(slugs(await look(documentId, 'en', 'draft'))).toEqual(['lacking-drug']);
  });

  test('an edit from the other end reaches every language', async () => {
    const drug = await treatment('other-end');
    await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('other-end-fr') });
    const documentId = await liveCondition('seen-from-there');
    await edit.update(TREATMENT, { documentId: drug, locale: 'en', data: { conditions: [documentId] } });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['other-end-fr']);
    await edit.update(TREATMENT, { documentId: drug, locale: 'en', data: { conditions: [] } });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual([]);
  });

  test('drafts follow drafts and published follow published', async () => {
    const [one, two] = [await treatment('one'), await treatment('two')];
    for (const [documentId, slug] of [
      [one, 'one-fr'],
      [two, 'two-fr'],
    ] as const) {
      await edit.update(TREATMENT, { documentId, locale: 'fr', data: treatmentText(slug) });
      await edit.publish(TREATMENT, { documentId, locale: ['en', 'fr'] });
    }
    const documentId = await liveCondition('follow', { treatments: [one] });
    await edit.update(CONDITION, { documentId, locale: 'en', data: { treatments: [two, one] } });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['two-fr', 'one-fr']);
    await edit.publish(CONDITION, { documentId, locale: 'fr' });
    expect(slugs(await look(documentId, 'fr', 'published'))).toEqual(['one-fr']);
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    expect(slugs(await look(documentId, 'fr', 'published'))).toEqual(['two-fr', 'one-fr']);
  });

  test('a relation to a target that is only a draft comes back, in every language, when that is published', async () => {
    const drug = await treatment('later');
    await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('later-fr') });
    const documentId = await liveCondition('waiting', { treatments: [drug] });
    expect(slugs(await look(documentId, 'en', 'published'))).toEqual([]);
    await edit.publish(TREATMENT, { documentId: drug, locale: 'en' });
    await edit.publish(TREATMENT, { documentId: drug, locale: 'fr' });
    expect(slugs(await look(documentId, 'en', 'published'))).toEqual(['later']);
    expect(slugs(await look(documentId, 'fr', 'published'))).toEqual(['later-fr']);
  });

  test('two ends that gain French at the same moment are linked', async () => {
    const drug = await treatment('moment-drug');
    const { documentId } = await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('moment'), evidenceLevel: 'limited', treatments: [drug] },
    });
    await Promise.all([
      edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('moment-fr') }),
      edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('moment-drug-fr') }),
    ]);
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['moment-drug-fr']);
  });

  test('a clone has the relations of its original in every language', async () => {
    const drug = await treatment('cloned-drug');
    await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('cloned-drug-fr') });
    const original = await liveCondition('original', { treatments: [drug] });
    const { documentId } = await edit.clone(CONDITION, { documentId: original, locale: 'en', data: { slug: 'copy' } });
    await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('copy-fr') });
    expect(slugs(await look(documentId, 'fr', 'draft'))).toEqual(['cloned-drug-fr']);
  });
});
