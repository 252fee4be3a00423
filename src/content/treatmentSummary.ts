import { emergencyNumber, safety } from './components';
import { shapeOf } from './member';
import { part, parts } from './nested';
import { address, summary } from './standard';

const seen = { ...address, summary, safety: part(safety), emergencyNumbers: parts(emergencyNumber) };

/** Treatments as other pages show them: nobody reads of one without what must be known before. */
export const treatmentSummary = {
  uid: 'api::treatment.treatment',
  members: seen,
  shape: shapeOf(seen).meta({
    id: 'TreatmentSummary',
    description: 'A treatment, as conditions, sites and guides point to it: with its safety information.',
  }),
} as const;
