import fc from 'fast-check';
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, treatmentText, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { times } from '../support/thorough';

const { CONDITION, TREATMENT } = uids;
const LOCALES = ['en', 'fr', 'es'] as const;
const LEVELS = ['strong', 'moderate', 'limited'] as const;
const DRUGS = 2;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

type Step =
  | { do: 'level'; locale: string; level: string }
  | { do: 'relate'; locale: string; drugs: number[] }
  | { do: 'relate-back'; locale: string; drug: number; linked: boolean }
  | { do: 'write' | 'publish' | 'unpublish' | 'discardDraft'; locale: string; what: number };

const locale = fc.constantFrom(...LOCALES);
/** 0 is the condition, 1 and 2 are the treatments. */
const what = fc.integer({ min: 0, max: DRUGS });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('level' as const), locale, level: fc.constantFrom(...LEVELS) }),
  fc.record({
    do: fc.constant('relate' as const),
    locale,
    drugs: fc.uniqueArray(fc.integer({ min: 0, max: DRUGS - 1 }), { maxLength: DRUGS }),
  }),
  fc.record({
    do: fc.constant('relate-back' as const),
    locale,
    drug: fc.integer({ min: 0, max: DRUGS - 1 }),
    linked: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom('write' as const, 'publish' as const, 'unpublish' as const, 'discardDraft' as const),
    locale,
    what,
  }),
);

interface Row {
  locale: string;
  published: boolean;
  level: string;
  drugs: string[];
}

/** Every row of a condition with its fact and the documents it is linked to, as the database has them. */
function rowsOf(documentId: string): Promise<Row[]> {
  return query<Row>(
    app.database,
    `select c.locale, c.published_at is not null as published, c.evidence_level as level,
       coalesce(array_agg(t.document_id order by l.treatment_ord) filter (where t.id is not null), '{}') as drugs
     from conditions c
     left join conditions_treatments_lnk l on l.condition_id = c.id
     left join treatments t on t.id = l.treatment_id
     where c.document_id = $1 group by c.id`,
    [documentId],
  );
}

/** Which languages a treatment has, drafts and published apart. */
async function existing(drugs: string[]): Promise<Set<string>> {
  const rows = await query<{ key: string }>(
    app.database,
    `select document_id || ' ' || locale || ' ' || (published_at is not null) as key from treatments where document_id = any($1)`,
    [drugs],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Whether a draft can be taken back: one that was never published would take the language, or the document, with it. */
async function isPublished(table: string, documentId: string | undefined, locale: string): Promise<boolean> {
  const rows = await query(
    app.database,
    `select from ${table} where document_id = $1 and locale = $2 and published_at is not null`,
    [documentId, locale],
  );
  return rows.length > 0;
}

async function perform(step: Step, condition: string, drugs: string[], run: number): Promise<void> {
  if (step.do === 'level') {
    await edit.update(CONDITION, { documentId: condition, locale: step.locale, data: { evidenceLevel: step.level } });
  } else if (step.do === 'relate') {
    const treatments = step.drugs.map((index) => drugs[index]);
    await edit.update(CONDITION, { documentId: condition, locale: step.locale, data: { treatments } });
  } else if (step.do === 'relate-back') {
    const data = { conditions: step.linked ? { connect: [condition] } : { disconnect: [condition] } };
    await edit.update(TREATMENT, { documentId: drugs[step.drug], locale: step.locale, data });
  } else {
    const [uid, documentId] = step.what === 0 ? [CONDITION, condition] : [TREATMENT, drugs[step.what - 1]];
    const text = step.what === 0 ? conditionText : treatmentText;
    const data = text(`run-${run}-${step.what}-${step.locale}`);
    // A language must exist before it can be published or taken back; writing it makes it.
    await edit.update(uid, { documentId, locale: step.locale, data });
    const table = step.what === 0 ? 'conditions' : 'treatments';
    if (step.do === 'discardDraft' && !(await isPublished(table, documentId, step.locale))) return;
    if (step.do !== 'write') await edit[step.do](uid, { documentId, locale: step.locale });
  }
}

test('a document without English is related by its own rules', async () => {
  const drug = (await edit.create(TREATMENT, { locale: 'en', data: treatmentText('lonely-drug') })).documentId;
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data: conditionText('lonely') });
  await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('seul') });
  await edit.discardDraft(CONDITION, { documentId, locale: 'en' });
  expect(await rowsOf(documentId)).toMatchObject([{ locale: 'fr' }]);
  const french = { documentId, locale: 'fr', data: { treatments: [drug] } };
  await expect(edit.update(CONDITION, french)).rejects.toThrow('locale "fr" not found');
  await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('seul-drug') });
  await edit.update(CONDITION, french);
  expect(await rowsOf(documentId)).toMatchObject([{ locale: 'fr', drugs: [drug] }]);
});

test('whatever is written in whatever order, each language has the facts and relations of English', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      run += 1;
      const drugs: string[] = [];
      for (let index = 1; index <= DRUGS; index += 1) {
        const data = treatmentText(`run-${run}-${index}-en`);
        drugs.push((await edit.create(TREATMENT, { locale: 'en', data })).documentId);
      }
      const { documentId } = await edit.create(CONDITION, {
        locale: 'en',
        data: { ...conditionText(`run-${run}-0-en`), evidenceLevel: 'limited' },
      });
      for (const one of steps) await perform(one, documentId, drugs, run);

      const rows = await rowsOf(documentId);
      const exists = await existing(drugs);
      for (const row of rows.filter(({ locale }) => locale !== 'en')) {
        const origin = rows.find(({ locale, published }) => locale === 'en' && published === row.published);
        if (!origin) continue; // English is not live: nothing to follow
        const expected = origin.drugs.filter((drug) => exists.has(`${drug} ${row.locale} ${row.published}`));
        expect({ ...row }).toEqual({ ...row, level: origin.level, drugs: expected });
      }
    }),
    { numRuns: times(6, 40), endOnFailure: true },
  );
});
