import type { UID } from '@strapi/strapi';
import type { SegmentKind } from '../../segments';

/** A piece of text with its plain words; blank ones are left out. */
export interface Text {
  /** Content path: `summary`, `overview.3`, `faqs.k2x9a.answer.0`. */
  path: string;
  /** Names of the attributes alone: `overview`, `faqs.answer`. */
  field: string;
  kind: SegmentKind;
  words: string;
  /** Whether it is one of safety. */
  safety: boolean;
}

/** An entry that this one is related to. */
export interface Related {
  uid: UID.ContentType;
  documentId: string;
  /** As editors know it. */
  name: string;
  /** Whether the public sees it; an entry that is a draft only vanishes from what is published. */
  isPublished: boolean;
  /** Of a clinician: a sample that stands for a reviewer who is still to be named. */
  isSample?: boolean;
}

/** A treatment of a condition at a site, in a region. */
export interface Combination {
  treatment: Related;
  condition: Related;
  site: Related;
  region: string;
  /** What the published approvals say of it; empty where none does. */
  statuses: ('approved' | 'off_label' | 'not_approved')[];
}

/** A link of a text to a page of this site. */
export interface PageLink {
  path: string;
  address: string;
  /** Whether a published page stands there. */
  isPublished: boolean;
}

/** A picture within or beside a text. */
export interface Picture {
  /** Content path of its alternative text. */
  path: string;
  alternativeText: string;
}

/** What translators' checks say of a language, and which of its texts translate another source than today's. */
export interface TranslationProblems {
  findings: { check: string; severity: 'blocker' | 'warning'; path: string; message: string }[];
  outdated: { path: string; safety: boolean }[];
}

/** Who reviewed a language, when, and what is not as it was then. */
export interface Review {
  /** YYYY-MM-DD */
  lastReviewed: string | null;
  reviewedBy: Related | null;
  /** Content paths of texts that are not as they were when the review was noted. */
  changedSince: string[];
}

/**
 * Everything that rules look at: one language of an entry, as the public would get it if it were published now, or as it
 * is published. Plain data, read once.
 */
export interface Subject {
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  /** Whether it is the default locale, which decides the facts, or a type without languages. */
  decidesFacts: boolean;
  /** Today, as YYYY-MM-DD in UTC. */
  today: string;
  /** The values of the attributes, components and pictures with them. */
  values: Readonly<Record<string, unknown>>;
  /** Content paths of what the model requires and is not there. */
  missing: readonly string[];
  texts: readonly Text[];
  /** Related entries by attribute, in the order of the relation: facts are those of the default locale. */
  related: Readonly<Record<string, readonly Related[]>>;
  /** Relations that are declared at their other end, where they are edited as well. */
  mirrored: readonly string[];
  combinations: readonly Combination[];
  links: readonly PageLink[];
  pictures: readonly Picture[];
  /** Null where the type has no review. */
  review: Review | null;
  /** Null in the source language, and where there is no source. */
  translation: TranslationProblems | null;
  settings: RuleSettings;
}

/** What the operator chose. */
export interface RuleSettings {
  /** Regions in which a status must be known: ISO 3166-1 alpha-2, or EU. */
  regions: readonly string[];
  /** A review is good for so long. */
  reviewMonths: number;
  /** Words besides those of the lists, by rule and language. */
  words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
