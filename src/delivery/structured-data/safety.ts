import type { MedicalTherapy } from 'schema-dts';
import type { ConditionPage, TreatmentPage } from '../../content';
import type { RichTextNode } from '../../rich-text';
import { mentioned } from './entity';
import { isEmpty, known } from './known';
import { type TextIn, wordsIn } from './language';
import type { Urls } from './urls';

/**
 * What must be known before. Outcomes must be entities; nothing is made of the text but one entity that says it in full:
 * the serious ones with when to seek help, for which the vocabulary has no property.
 */
export function safetyOf({ safety, locale }: Pick<TreatmentPage, 'safety' | 'locale'>, textIn: TextIn) {
  const { boxedWarning, commonSideEffects, contraindications, whenToSeekHelp } = safety;
  const words = (blocks: readonly RichTextNode[]) => wordsIn(blocks, locale, textIn);
  const outcome = (blocks: readonly RichTextNode[]) => {
    const description = words(blocks);
    return isEmpty(description) ? undefined : { '@type': 'MedicalEntity' as const, description };
  };
  return known({
    contraindication: words(contraindications),
    adverseOutcome: outcome(commonSideEffects),
    seriousAdverseOutcome: outcome([...boxedWarning, ...whenToSeekHelp]),
  });
}

/** A treatment that another page names: with what must be known before, wherever it is read. */
export function therapy(
  treatment: ConditionPage['treatments'][number],
  textIn: TextIn,
  urls: Urls,
): Extract<MedicalTherapy, { '@type': 'MedicalTherapy' }> {
  return {
    '@type': 'MedicalTherapy',
    ...mentioned('treatment', treatment, textIn, urls),
    ...safetyOf(treatment, textIn),
  };
}
