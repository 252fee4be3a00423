import { NOT_IN, REVIEW_OVERDUE, SHOW } from '../../../edit-views/contract';

/** Something to which a list can be narrowed. */
export interface Wish {
  label: string;
  parameter: string;
  value: string;
  /** Whether it excludes others of its parameter. */
  isAlone?: boolean;
}

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { locales?: string[] | null };
}

interface Of {
  uid: string;
  isReviewed: boolean;
  hasDrafts: boolean;
  languages: readonly { code: string; name: string }[];
  /** The language that the list shows. */
  locale: string | undefined;
  permissions: readonly Permission[];
}

/** What a list of a type can be narrowed to, by somebody's rights: which entries a language lacks says which it has. */
export function offered({ uid, isReviewed, hasDrafts, languages, locale, permissions }: Of): Wish[] {
  const status = (label: string, value: string): Wish => ({ label, parameter: '__status', value, isAlone: true });
  const others = languages.filter(({ code }) => code !== locale && mayRead(permissions, uid, code));
  return [
    ...(isReviewed ? [{ label: 'Review overdue', parameter: SHOW, value: REVIEW_OVERDUE }] : []),
    ...(hasDrafts ? [status('Never published', 'draft'), status('Changed since published', 'published-modified')] : []),
    ...others.map(({ code, name }) => ({ label: `Not in ${name}`, parameter: SHOW, value: `${NOT_IN}${code}` })),
  ];
}

function mayRead(permissions: readonly Permission[], uid: string, code: string): boolean {
  return permissions.some(
    ({ action, subject, properties }) =>
      action === 'plugin::content-manager.explorer.read' &&
      subject === uid &&
      // Null is every language, and none named is none.
      (properties?.locales === null || properties?.locales?.includes(code)),
  );
}
