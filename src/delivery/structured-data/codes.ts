import type { MedicalCode } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { known } from './known';
import type { TextIn } from './language';

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

/** Labels are in the language of their publisher. */
export function medicalCodes(codes: Code[], textIn: TextIn): MedicalCode[] {
  return codes.map(({ system, value, label, labelLocale }) =>
    known<MedicalCode>({
      '@type': 'MedicalCode',
      codeValue: value,
      codingSystem: SYSTEMS[system] ?? system,
      name: label === null ? undefined : textIn(label, labelLocale ?? 'en'),
    }),
  );
}
