import { PAGED_TYPES, type Rule } from './rule';

/** Blocks an entry that lacks what every entry of its type has: Strapi asks for it at publishing only, too. */
export const requiredFields: Rule = {
  id: 'required-fields',
  severity: 'blocker',
  appliesTo: [...PAGED_TYPES, 'api::approval.approval'],
  reason: 'Front ends rely on it: the API promises that every entry has this.',
  check: ({ missing }) => missing.map((path) => ({ path, message: 'Required, and still empty.' })),
};
