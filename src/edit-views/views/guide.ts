import type { EditView } from '../view';
import { FOUND_BY, REVIEW, SHARED } from './words';

export const guide: EditView<'api::guide.guide'> = {
  uid: 'api::guide.guide',
  sections: [
    { title: 'Text', rows: [{ name: 6, slug: 6 }, { summary: 12 }, { body: 12 }, { faqs: 12 }] },
    { title: 'Picture', rows: [{ image: 12 }, { imageAlternativeText: 6, imageCaption: 6 }] },
    { title: FOUND_BY, rows: [{ searchWords: 12 }, { seo: 12 }] },
    {
      title: 'What it is about',
      hint: SHARED,
      rows: [{ kind: 6 }, { treatments: 6, conditions: 6 }, { sources: 12 }],
    },
    { ...REVIEW, rows: [{ lastReviewed: 6, reviewedBy: 6 }] },
  ],
  list: ['name', 'kind', 'lastReviewed', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
};
