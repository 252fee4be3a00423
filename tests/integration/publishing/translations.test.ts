import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, treatmentText, uids } from '../../support/fixtures';
import { type Publishable, publishable, refusalOf, today } from '../../support/publishable';

const { TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let whole: Publishable;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const safety = (help: string) => ({
  boxedWarning: paragraph('Warning.'),
  commonSideEffects: paragraph('Effects.'),
  contraindications: paragraph('Contra.'),
  whenToSeekHelp: paragraph(help),
});

const review = () => ({ lastReviewed: today(), reviewedBy: { set: [{ documentId: whole.clinician }] } });

beforeEach(async () => {
  whole = await publishable(app.strapi);
  await edit.update(TREATMENT, {
    documentId: whole.treatment,
    locale: 'en',
    data: { safety: safety('Call within 24 hours.') },
  });
  await reviewed('en');
  await edit.publish(TREATMENT, { documentId: whole.treatment, locale: 'en' });
});

let day = 0;
/** Sets another day of review, which covers the words of now. */
async function reviewed(locale: string): Promise<void> {
  day = (day % 28) + 1;
  const lastReviewed = `2026-10-${String(day).padStart(2, '0')}`;
  await edit.update(TREATMENT, { documentId: whole.treatment, locale, data: { lastReviewed } });
}

/** A French text that keeps what the checks take for codes. */
async function french(help: string): Promise<void> {
  const { slug } = (await edit.find(TREATMENT, { documentId: whole.treatment, locale: 'en' })) as { slug?: string };
  await edit.update(TREATMENT, {
    documentId: whole.treatment,
    locale: 'fr',
    data: treatmentText(slug ?? '', { safety: safety(help), ...review() }),
  });
}

const publish = (locale: string) => edit.publish(TREATMENT, { documentId: whole.treatment, locale });

test('a safety text with another number than its source is refused, and published once it is right', async () => {
  await french('Appelez dans les 42 heures.');
  expect(await refusalOf(publish('fr'))).toContainEqual(
    expect.objectContaining({ rule: 'translation-checks', path: 'safety.whenToSeekHelp.0', locale: 'fr' }),
  );
  await french('Appelez dans les 24 heures.');
  await reviewed('fr');
  await publish('fr');
});

test('a language whose safety text translates an earlier source is refused until it is translated anew', async () => {
  await french('Appelez dans les 24 heures.');
  await reviewed('fr');
  await publish('fr');
  await edit.update(TREATMENT, {
    documentId: whole.treatment,
    locale: 'en',
    data: { safety: safety('Call within 12 hours.') },
  });
  await reviewed('en');
  await publish('en');
  expect((await refusalOf(publish('fr'))).map(({ rule, path }) => `${rule} ${path}`)).toContain(
    'current-safety-text safety.whenToSeekHelp.0',
  );
  await edit.update(TREATMENT, {
    documentId: whole.treatment,
    locale: 'fr',
    data: { safety: safety('Appelez dans les 12 heures.') },
  });
  await reviewed('fr');
  await publish('fr');
});

test('a translation lacks no facts of its own: those of the source are judged there', async () => {
  await french('Appelez dans les 24 heures.');
  await reviewed('fr');
  await edit.update(TREATMENT, { documentId: whole.treatment, locale: 'en', data: { sources: { set: [] } } });
  await publish('fr');
  expect((await refusalOf(publish('en'))).map(({ rule }) => rule)).toContain('has-source');
});

test('a review belongs to its language', async () => {
  await french('Appelez dans les 24 heures.');
  await reviewed('fr');
  await publish('fr');
  await edit.update(TREATMENT, { documentId: whole.treatment, locale: 'fr', data: { administeredBy: 'Un autre.' } });
  expect(await refusalOf(publish('fr'))).toEqual([
    expect.objectContaining({ rule: 'reviewed-text', path: 'administeredBy' }),
  ]);
  await publish('en');
});
