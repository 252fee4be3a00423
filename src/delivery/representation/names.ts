import type { UID } from '@strapi/strapi';

/**
 * Attributes of the model under the names that the contract gives them, for Strapi cannot hold shared and localized
 * members in one component and reserves the name `status`.
 */
const CONTRACT_NAMES: Partial<Record<UID.Schema, Record<string, string>>> = {
  'api::condition.condition': {
    'evidence.level': 'evidenceLevel',
    'evidence.note': 'evidenceNote',
    'review.lastReviewed': 'lastReviewed',
    'review.reviewedBy': 'reviewedBy',
    'image.alternativeText': 'imageAlternativeText',
    'image.caption': 'imageCaption',
  },
  'api::treatment.treatment': {
    'review.lastReviewed': 'lastReviewed',
    'review.reviewedBy': 'reviewedBy',
    'image.alternativeText': 'imageAlternativeText',
    'image.caption': 'imageCaption',
  },
  'api::injection-site.injection-site': {
    'review.lastReviewed': 'lastReviewed',
    'review.reviewedBy': 'reviewedBy',
  },
  'api::approval.approval': { status: 'regulatoryStatus' },
};

/** The attribute of a contract name (`evidence.level`), or undefined where both are the same. */
export function attributeNamed(uid: UID.Schema, name: string): string | undefined {
  return CONTRACT_NAMES[uid]?.[name];
}

/** The attributes a contract name stands for as a whole: `evidence` for its level and its note. */
export function attributesWithin(uid: UID.Schema, name: string): string[] {
  const names = Object.entries(CONTRACT_NAMES[uid] ?? {});
  return names.flatMap(([full, attribute]) => (full === name || full.startsWith(`${name}.`) ? [attribute] : []));
}
