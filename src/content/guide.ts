import type { z } from 'zod';
import { faq } from './components';
import { many, parts } from './nested';
import { line, page, seoText } from './page';
import { picture, smallPicture } from './picture';
import { review } from './review';
import { source } from './source';
import { summaryOf } from './standard';
import { treatmentSummary } from './treatmentSummary';
import { enumeration, richText } from './values';

const kind = enumeration(['preparation', 'aftercare', 'questions', 'general']);

export const guide = page({
  uid: 'api::guide.guide',
  type: 'guide',
  path: 'guides',
  id: 'Guide',
  description: 'What a patient should know beside one condition.',
  chapter: {
    name: 'Guides',
    what: 'What a patient should know beside one condition: how to prepare, what to do afterwards, what to ask.',
    example: 'preparing-for-treatment',
  },
  members: {
    kind,
    body: richText(),
    sources: many(source),
    review,
    image: picture,
    seo: seoText,
    faqs: parts(faq),
    conditions: many(summaryOf('api::condition.condition')),
    treatments: many(treatmentSummary),
  },
  line: line({ id: 'GuideListEntry' }, { kind, image: smallPicture }),
});

export type GuidePage = z.infer<typeof guide.shape>;
