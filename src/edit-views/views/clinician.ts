import type { EditView } from '../view';

export const clinician: EditView<'api::clinician.clinician'> = {
  uid: 'api::clinician.clinician',
  sections: [
    { title: 'Clinician', rows: [{ name: 6, credentials: 6 }] },
    { title: 'Before going live', rows: [{ sample: 6 }] },
  ],
  list: ['name', 'credentials', 'sample', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
};
