import type { z } from 'zod';
import { approvalsBy } from './approval';
import { code, faq, synonym } from './components';
import { siteSummary } from './injectionSite';
import { from, optional, searched } from './member';
import { group, many, parts } from './nested';
import { illustratedLine, page, seoText } from './page';
import { picture } from './picture';
import { review } from './review';
import { source } from './source';
import { treatmentSummary } from './treatmentSummary';
import { enumeration, richText, text } from './values';

export const condition = page({
  uid: 'api::condition.condition',
  type: 'condition',
  path: 'conditions',
  id: 'Condition',
  description: 'What a patient has.',
  chapter: { name: 'Conditions', what: 'What patients have.', example: 'hyperhidrosis' },
  members: {
    overview: richText(),
    symptoms: richText(),
    howTreatmentHelps: richText(),
    limitations: richText(),
    alternatives: optional(richText()),
    whenToSeeADoctor: optional(richText()),
    evidence: group(
      { id: 'Evidence', description: 'How well it is known that treatment helps.' },
      {
        level: from('evidenceLevel', enumeration(['strong', 'moderate', 'limited', 'expert_opinion'])),
        note: from('evidenceNote', optional(text())),
      },
    ),
    codes: searched('B', parts(code)), // facts, but people search for them
    sources: many(source),
    review,
    image: picture,
    seo: seoText,
    faqs: parts(faq),
    alsoKnownAs: searched('A', parts(synonym)),
    treatments: many(treatmentSummary),
    injectionSites: many(siteSummary),
    approvals: approvalsBy('condition'),
  },
  line: illustratedLine,
});

export type ConditionPage = z.infer<typeof condition.shape>;
