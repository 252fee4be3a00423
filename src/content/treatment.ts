import type { z } from 'zod';
import { approvalsBy } from './approval';
import { code, emergencyNumber, faq, safety } from './components';
import { siteSummary } from './injectionSite';
import { searched } from './member';
import { many, part, parts } from './nested';
import { illustratedLine, page, seoText } from './page';
import { picture } from './picture';
import { review } from './review';
import { source } from './source';
import { summaryOf } from './standard';
import { richText, text } from './values';

export const treatment = page({
  uid: 'api::treatment.treatment',
  type: 'treatment',
  path: 'treatments',
  id: 'Treatment',
  description: 'What the clinic does.',
  chapter: { name: 'Treatments', what: 'What the clinic does.', example: 'therapeutic-botulinum-toxin' },
  members: {
    whatItIs: richText(),
    howItWorks: richText(),
    benefits: richText(),
    whatToExpect: richText(),
    administeredBy: text(),
    codes: searched('B', parts(code)),
    sources: many(source),
    review,
    image: picture,
    seo: seoText,
    faqs: parts(faq),
    safety: part(safety),
    emergencyNumbers: parts(emergencyNumber),
    conditions: many(summaryOf('api::condition.condition')),
    injectionSites: many(siteSummary),
    approvals: approvalsBy('treatment'),
  },
  line: illustratedLine,
});

export type TreatmentPage = z.infer<typeof treatment.shape>;
