import type { EditView } from '../view';
import { FOUND_BY, REVIEW, SHARED } from './words';

export const injectionSite: EditView<'api::injection-site.injection-site'> = {
  uid: 'api::injection-site.injection-site',
  sections: [
    { title: 'Text', rows: [{ name: 6, slug: 6 }, { summary: 12 }, { description: 12 }] },
    { title: FOUND_BY, rows: [{ searchWords: 12 }] },
    {
      title: 'Facts',
      hint: SHARED,
      rows: [
        { bodyRegion: 6, laterality: 6 },
        { markers: 12 },
        { codes: 12 },
        { conditions: 6, treatments: 6 },
        { sources: 12 },
      ],
    },
    { ...REVIEW, rows: [{ lastReviewed: 6, reviewedBy: 6 }] },
  ],
  list: ['name', 'bodyRegion', 'lastReviewed', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
};
