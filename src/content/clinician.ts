import { fact } from './fact';
import { text } from './values';

export const clinician = fact({
  uid: 'api::clinician.clinician',
  path: 'clinicians',
  id: 'Clinician',
  description: 'A named reviewer.',
  what: 'Reviewers',
  hidden: { sample: 'for the gate: a page says so in the name' },
  members: { name: text(), credentials: text() },
});
