import type { MedicalTherapy } from 'schema-dts';
import type { ConditionPage, TreatmentPage } from '../../content';
import { plainText } from '../../rich-text';
import { mentioned } from './entity';
import { known } from './known';
import type { TextIn } from './language';
import type { Urls } from './urls';

/** Outcomes must be entities; nothing is made of the text but one entity that says it in full. */
export function safetyOf({ safety }: Pick<TreatmentPage, 'safety'>, textIn: (text: string) => string) {
  const { boxedWarning, commonSideEffects, contraindications } = safety;
  const outcome = (text: string) =>
    text ? { '@type': 'MedicalEntity' as const, description: textIn(text) } : undefined;
  return known({
    contraindication: textIn(plainText(contraindications)),
    adverseOutcome: outcome(plainText(commonSideEffects)),
    seriousAdverseOutcome: outcome(plainText(boxedWarning)),
  });
}

/** A treatment that another page names: with what must be known before, wherever it is read. */
export function therapy(
  treatment: ConditionPage['treatments'][number],
  textIn: TextIn,
  urls: Urls,
): Extract<MedicalTherapy, { '@type': 'MedicalTherapy' }> {
  const inItsLanguage = (text: string) => textIn(text, treatment.locale) as string;
  return {
    '@type': 'MedicalTherapy',
    ...mentioned('treatment', treatment, textIn, urls),
    ...safetyOf(treatment, inItsLanguage),
  };
}
