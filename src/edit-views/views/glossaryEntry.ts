import type { EditView } from '../view';

export const glossaryEntry: EditView<'api::glossary-entry.glossary-entry'> = {
  uid: 'api::glossary-entry.glossary-entry',
  sections: [
    { title: 'Term', rows: [{ term: 6, variants: 6 }] },
    { title: 'In other languages', rows: [{ translations: 12 }] },
    { title: 'For translators', rows: [{ note: 12 }] },
  ],
  list: ['term', 'note', 'updatedAt'],
  sort: { by: 'term', order: 'ASC' },
};
