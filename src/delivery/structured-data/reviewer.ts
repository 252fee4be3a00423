import type { Person } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { known } from './known';

type Clinician = NonNullable<ConditionPage['review']['reviewedBy']>;

export function reviewer({ name, credentials }: Clinician): Person {
  return known<Extract<Person, object>>({
    '@type': 'Person',
    name,
    hasCredential: credentials ? { '@type': 'EducationalOccupationalCredential', name: credentials } : undefined,
  });
}
