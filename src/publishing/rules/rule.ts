import { PAGES, type PagedType, type PublicType } from '../../content';
import type { Severity } from '../../findings';
import type { Subject } from '../subject';

/** What a rule found: where, and in one or two sentences what is wrong and what would be right. */
export interface Found {
  /** Content path. */
  path: string;
  message: string;
}

/** Something that must hold before an entry is shown to the public. One file each; see index.ts. */
export interface Rule {
  /** Stable name, for settings and findings. */
  id: string;
  /** Unless the operator chose another (`PUBLISH_RULES`). A blocker keeps the language from being published. */
  severity: Severity;
  /** Types that it looks at. */
  appliesTo: readonly PublicType[];
  /** Looks at what the default locale decides for every language: said there alone. */
  about?: 'facts';
  /** Why, with its legal or editorial source; shown with every finding. */
  reason: string;
  /** Looks at nothing but the subject. A language that the rule has no words for has no findings. */
  check(subject: Subject): Found[];
}

/** Every type with pages. */
export const PAGED_TYPES: readonly PagedType[] = PAGES.map(({ uid }) => uid);
