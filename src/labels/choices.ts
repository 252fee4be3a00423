/**
 * What the values are called of which one is chosen: of enumerations, and of texts that are one of a few. Written down
 * once, for the admin panel, which looks a value up as it looks up its own words: a value means one thing in all types.
 */
export const CHOICES: Readonly<Record<string, string>> = {
  // Regulatory status
  approved: 'Approved',
  off_label: 'Off-label',
  not_approved: 'Not approved',
  // Population
  adults: 'Adults',
  adolescents_and_adults: 'Adolescents and adults',
  children: 'Children',
  all_ages: 'All ages',
  // Kind of a source
  product_information: 'Product information',
  regulator: 'Regulator',
  guideline: 'Guideline',
  systematic_review: 'Systematic review',
  study: 'Study',
  reference_work: 'Reference work',
  health_service: 'Health service',
  manufacturer: 'Manufacturer (weak)',
  clinic: 'Clinic (weak)',
  news: 'News (weak)',
  // Level of evidence
  strong: 'Strong',
  moderate: 'Moderate',
  limited: 'Limited',
  expert_opinion: 'Expert opinion only',
  // Kind of a guide
  preparation: 'Preparation',
  aftercare: 'Aftercare',
  questions: 'Questions',
  general: 'Something else',
  // Region of the body
  head: 'Head',
  face: 'Face',
  neck: 'Neck',
  trunk: 'Trunk',
  upper_limb: 'Arm or hand',
  lower_limb: 'Leg or foot',
  // Laterality
  midline: 'In the middle',
  paired: 'On both sides',
  // View of the body map
  front: 'Front',
  back: 'Back',
  side: 'Side',
  // System of a code
  'icd-10-cm': 'ICD-10-CM',
  'icd-10': 'ICD-10',
  'icd-11': 'ICD-11',
  atc: 'ATC',
  uberon: 'UBERON',
  fma: 'FMA',
  'snomed-ct': 'SNOMED CT',
};

/** A list of values as a regular expression says it: `^(front|back)$`. */
const LIST = /^\^\(([\w-]+(?:\|[\w-]+)+)\)\$$/;

/** The values of which an attribute is one; none where anything may be written. */
export function choicesOf({ enum: values, regex }: { enum?: string[]; regex?: string }): string[] {
  return values ?? LIST.exec(regex ?? '')?.[1]?.split('|') ?? [];
}
