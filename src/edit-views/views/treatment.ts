import type { EditView } from '../view';
import { FOUND_BY, REVIEW, SHARED } from './words';

export const treatment: EditView<'api::treatment.treatment'> = {
  uid: 'api::treatment.treatment',
  sections: [
    {
      title: 'Text',
      rows: [
        { name: 6, slug: 6 },
        { summary: 12 },
        { whatItIs: 12 },
        { howItWorks: 12 },
        { benefits: 12 },
        { whatToExpect: 12 },
        { administeredBy: 12 },
        { faqs: 12 },
      ],
    },
    {
      title: 'Safety information',
      hint: 'Goes with every condition and site that this treatment is for.',
      rows: [{ safety: 12 }, { emergencyNumbers: 12 }],
    },
    { title: 'Picture', rows: [{ image: 12 }, { imageAlternativeText: 6, imageCaption: 6 }] },
    { title: FOUND_BY, rows: [{ searchWords: 12 }, { seo: 12 }] },
    {
      title: 'Facts',
      hint: SHARED,
      rows: [{ codes: 12 }, { conditions: 6, injectionSites: 6 }, { sources: 12 }],
    },
    { ...REVIEW, rows: [{ lastReviewed: 6, reviewedBy: 6 }] },
  ],
  list: ['name', 'lastReviewed', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
};
