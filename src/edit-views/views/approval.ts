import type { EditView } from '../view';

export const approval: EditView<'api::approval.approval'> = {
  uid: 'api::approval.approval',
  sections: [
    { title: 'What was decided on', rows: [{ condition: 6, treatment: 6 }, { injectionSites: 12 }] },
    {
      title: 'Decision',
      rows: [
        { region: 6, regulatoryStatus: 6 },
        { authority: 6, decidedOn: 6 },
      ],
    },
    { title: 'Evidence', rows: [{ source: 12 }] },
  ],
  list: ['region', 'regulatoryStatus', 'condition', 'treatment', 'decidedOn', 'updatedAt'],
  sort: { by: 'region', order: 'ASC' },
};
