import type { MedicalCode } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { known } from './known';

type Code = ConditionPage['codes'][number];

/** The names by which the terminologies are known; the content holds their keys. */
const SYSTEMS: Record<string, string> = {
  'icd-10': 'ICD-10',
  'icd-10-cm': 'ICD-10-CM',
  'icd-11': 'ICD-11',
  atc: 'ATC',
  fma: 'FMA',
  'snomed-ct': 'SNOMED CT',
  uberon: 'Uberon',
};

export function medicalCodes(codes: Code[]): MedicalCode[] {
  return codes.map(({ system, value, label }) =>
    known<MedicalCode>({
      '@type': 'MedicalCode',
      codeValue: value,
      codingSystem: SYSTEMS[system] ?? system,
      name: label ?? undefined,
    }),
  );
}
