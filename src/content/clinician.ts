import { fact } from './fact';
import { boolean, text } from './values';

export const clinician = fact({
  uid: 'api::clinician.clinician',
  path: 'clinicians',
  id: 'Clinician',
  description: 'A named reviewer.',
  what: 'Reviewers',
  members: {
    name: text(),
    credentials: text(),
    sample: boolean({
      description: 'Whether it stands for a reviewer who is still to be named: nobody has reviewed the text yet.',
    }),
  },
});
