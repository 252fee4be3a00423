import type { EditView } from '../view';

export const source: EditView<'api::source.source'> = {
  uid: 'api::source.source',
  sections: [
    { title: 'Publication', rows: [{ title: 12 }, { publisher: 9, year: 3 }, { kind: 6 }] },
    { title: 'Where it is found', rows: [{ url: 12 }, { doi: 6, pmid: 6 }] },
  ],
  list: ['title', 'kind', 'year', 'updatedAt'],
  sort: { by: 'title', order: 'ASC' },
};
