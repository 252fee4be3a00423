import type { EditView } from '../view';
import { FOUND_BY, REVIEW, SHARED } from './words';

export const condition: EditView<'api::condition.condition'> = {
  uid: 'api::condition.condition',
  sections: [
    {
      title: 'Text',
      rows: [
        { name: 6, slug: 6 },
        { summary: 12 },
        { alsoKnownAs: 12 },
        { overview: 12 },
        { symptoms: 12 },
        { howTreatmentHelps: 12 },
        { limitations: 12 },
        { alternatives: 12 },
        { whenToSeeADoctor: 12 },
        { evidenceNote: 12 },
        { faqs: 12 },
      ],
    },
    { title: 'Picture', rows: [{ image: 12 }, { imageAlternativeText: 6, imageCaption: 6 }] },
    { title: FOUND_BY, rows: [{ searchWords: 12 }, { seo: 12 }] },
    {
      title: 'Facts',
      hint: SHARED,
      rows: [{ evidenceLevel: 6 }, { codes: 12 }, { treatments: 6, injectionSites: 6 }, { sources: 12 }],
    },
    { ...REVIEW, rows: [{ lastReviewed: 6, reviewedBy: 6 }] },
  ],
  list: ['name', 'lastReviewed', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
};
