import type { UID } from '@strapi/strapi';

/**
 * Attributes of the model under the names that the contract gives them, for Strapi cannot hold shared and localized
 * members in one component and reserves the name `status`.
 */
const CONTRACT_NAMES: ReadonlyMap<UID.Schema, ReadonlyMap<string, string>> = new Map(
  Object.entries({
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
  } satisfies Partial<Record<UID.Schema, Record<string, string>>>).map(([uid, names]) => [
    uid as UID.Schema,
    new Map(Object.entries(names)),
  ]),
);

/** The attribute of a contract name (`evidence.level`), or undefined where both are the same. */
export function attributeNamed(uid: UID.Schema, name: string): string | undefined {
  return CONTRACT_NAMES.get(uid)?.get(name);
}

/** The attributes a contract name stands for as a whole: `evidence` for its level and its note. */
export function attributesWithin(uid: UID.Schema, name: string): string[] {
  return [...(CONTRACT_NAMES.get(uid) ?? [])].flatMap(([full, attribute]) =>
    full === name || full.startsWith(`${name}.`) ? [attribute] : [],
  );
}

/** The names of the contract that are not those of attributes, without what is within them: `evidence`, `status`. */
export function contractNames(uid: UID.Schema): string[] {
  return [...new Set([...(CONTRACT_NAMES.get(uid)?.keys() ?? [])].map((name) => name.split('.')[0] ?? name))];
}
