/**
 * Rules of publishing: one file each, and one line here. They say what they find; who refuses, warns or blocks because
 * of it is decided where they are called.
 */
import type { Finding, Severity } from '../../findings';
import type { Subject } from '../subject';
import { alternativeText } from './alternativeText';
import { currentSafetyText } from './currentSafetyText';
import { disclosesOffLabel } from './disclosesOffLabel';
import { draftNeighbours } from './draftNeighbours';
import { hasSource } from './hasSource';
import { knownApproval } from './knownApproval';
import { linksReachPages } from './linksReachPages';
import { namedReviewer } from './namedReviewer';
import { namesTreatmentAndSite } from './namesTreatmentAndSite';
import { noBeforeAndAfter } from './noBeforeAndAfter';
import { noBrandName } from './noBrandName';
import { noPromisedResult } from './noPromisedResult';
import { noPromisedSafety } from './noPromisedSafety';
import { overlongSentences } from './overlongSentences';
import { publishedTargets } from './publishedTargets';
import { readingEase } from './readingEase';
import { recentReview } from './recentReview';
import { requiredFields } from './requiredFields';
import { reviewDue } from './reviewDue';
import { reviewedText } from './reviewedText';
import type { Rule } from './rule';
import { safetyInformation } from './safetyInformation';
import { sampleReviewer } from './sampleReviewer';
import { seoLengths } from './seoLengths';
import { translationChecks } from './translationChecks';
import { wholeApproval } from './wholeApproval';

export { NOTICE_DAYS } from './reviewDue';
export { PAGED_TYPES, type Rule } from './rule';

export const RULES: readonly Rule[] = [
  requiredFields,
  hasSource,
  namedReviewer,
  recentReview,
  reviewedText,
  safetyInformation,
  namesTreatmentAndSite,
  knownApproval,
  wholeApproval,
  publishedTargets,
  linksReachPages,
  alternativeText,
  translationChecks,
  currentSafetyText,
  reviewDue,
  sampleReviewer,
  draftNeighbours,
  noPromisedResult,
  noPromisedSafety,
  noBeforeAndAfter,
  disclosesOffLabel,
  readingEase,
  overlongSentences,
  noBrandName,
  seoLengths,
];

/** What the operator made of the severities, by the id of the rule. */
export type RuleSeverities = Readonly<Partial<Record<string, Severity | 'off'>>>;

/**
 * Everything that is wrong with a subject, blockers first.
 *
 * A rule that throws is a blocker of its own, with its name: nothing is published because a rule could not look.
 *
 * @param severities replace those of the rules
 */
export function judge(subject: Subject, severities: RuleSeverities = {}, rules: readonly Rule[] = RULES): Finding[] {
  const findings = rules
    .filter(({ appliesTo, about }) => appliesTo.some((uid) => uid === subject.uid) && (subject.decidesFacts || !about))
    .flatMap((rule) => findingsOf(rule, severities[rule.id] ?? rule.severity, subject));
  return [...findings.filter(isBlocker), ...findings.filter((finding) => !isBlocker(finding))];
}

export function isBlocker({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'blocker';
}

function findingsOf({ id, reason, check }: Rule, severity: Severity | 'off', subject: Subject): Finding[] {
  if (severity === 'off') return [];
  const { locale } = subject;
  try {
    return check(subject).map((found) => ({ rule: id, severity, locale, reason, ...found }));
  } catch (error) {
    const message = `The rule ${id} failed: ${error instanceof Error ? error.message : String(error)}. Nothing is published until it can look.`;
    return [{ rule: id, severity: 'blocker', locale, reason, path: '', message }];
  }
}

/** @throws Error naming a rule that there is not, with those there are: a setting that does nothing misleads */
export function assertKnownRules(setting: string, ids: readonly string[]): void {
  const known = RULES.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new Error(`${setting} names ${unknown.join(', ')}; there are the rules ${known.join(', ')}.`);
}
