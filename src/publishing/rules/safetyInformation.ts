import type { Rule } from './rule';

const PARTS: Readonly<Record<string, string>> = {
  'safety.boxedWarning': 'the boxed warning',
  'safety.commonSideEffects': 'the common side effects',
  'safety.contraindications': 'who must not have it',
  'safety.whenToSeekHelp': 'when to seek help',
};

/**
 * Blocks a treatment without its safety information.
 * Source: Directive 2001/83/EC, art. 59 and 63: what a patient is told of a medicine includes its contraindications,
 * warnings and undesirable effects, in the patient's language.
 */
export const safetyInformation: Rule = {
  id: 'safety-information',
  severity: 'blocker',
  appliesTo: ['api::treatment.treatment'],
  reason:
    'What a patient is told of a medicine includes its warnings, side effects and contraindications, in their language (Directive 2001/83/EC, art. 59 and 63).',
  check: ({ texts }) =>
    Object.entries(PARTS)
      .filter(([field]) => !texts.some((text) => text.field === field))
      .map(([path, part]) => ({ path, message: `The safety information does not say ${part}.` })),
};
