import { type editor, paragraph, treatmentText, uids } from './fixtures';

/** The languages that a treatment of the tests is translated into. */
export const LOCALES = ['de', 'es', 'fr'];

let count = 0;

/** A treatment of the test's own, whose texts name their language; translated and published in every one. */
export async function translatedTreatment(edit: ReturnType<typeof editor>): Promise<string> {
  count += 1;
  const { documentId } = await edit.create(uids.TREATMENT, { locale: 'en', data: text('en') });
  for (const locale of LOCALES) await edit.update(uids.TREATMENT, { documentId, locale, data: text(locale) });
  for (const locale of ['en', ...LOCALES]) await edit.publish(uids.TREATMENT, { documentId, locale });
  return documentId;
}

function text(language: string) {
  return treatmentText(`t${count}-${language}`, {
    benefits: [...paragraph(`Dose 50 mg ${language}.`), ...paragraph(`Second ${language}.`)],
    safety: {
      boxedWarning: paragraph(`Warning ${language}`),
      commonSideEffects: paragraph(`Effects ${language}`),
      contraindications: paragraph(`Contra ${language}`),
      whenToSeekHelp: paragraph(`Help ${language}`),
    },
    faqs: [
      { question: `First? ${language}`, answer: paragraph(`Yes ${language}`) },
      { question: `Other? ${language}`, answer: paragraph(`No ${language}`) },
    ],
  });
}
