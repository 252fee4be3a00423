import type { EditView } from '../view';

export const approval: EditView<'api::approval.approval'> = {
  uid: 'api::approval.approval',
  sections: [
    { title: 'What was decided on', rows: [{ condition: 6, treatment: 6 }, { injectionSites: 12 }] },
    {
      title: 'Decision',
      rows: [
        { region: 6, regulatoryStatus: 6 },
        { authority: 6, authorityLocale: 3, decidedOn: 3 },
      ],
    },
    { title: 'For whom', rows: [{ product: 6, population: 6 }, { restriction: 12 }, { quotation: 12 }] },
    { title: 'Evidence', rows: [{ source: 12 }] },
  ],
  list: ['region', 'regulatoryStatus', 'condition', 'population', 'decidedOn', 'updatedAt'],
  sort: { by: 'region', order: 'ASC' },
};
