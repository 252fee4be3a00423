/**
 * Checks of translations: one file each, and one line here. They say what they find; who refuses, warns or blocks
 * because of it is decided where they are called.
 */

import { plainTagged, TaggedTextError } from '../../tagged-text';
import type { Finding, Severity } from '../contract';
import type { Check, CheckContext, CheckedSegment } from './check';
import { codes } from './codes';
import { empty } from './empty';
import { forbiddenCharacters } from './forbiddenCharacters';
import { glossary } from './glossary';
import { length } from './length';
import { negation } from './negation';
import { numbers } from './numbers';
import { placeholders } from './placeholders';
import { sameAsSource } from './sameAsSource';
import { units } from './units';

export type { CheckContext, CheckedSegment, GlossaryTerm } from './check';
export { termsIn } from './terms';

export const CHECKS: readonly Check[] = [
  empty,
  codes,
  placeholders,
  numbers,
  units,
  negation,
  glossary,
  length,
  sameAsSource,
  forbiddenCharacters,
];

/** What the operator made of the severities, by the id of the check. */
export type CheckSeverities = Partial<Record<string, Severity | 'off'>>;

/**
 * Goes up with every change by which a check that blocks finds other things, so that what was counted is counted anew.
 */
export const CHECKS_REVISION = 1;

/** The same, with everything turned off that does not block. */
export function blockersAlone(severities: CheckSeverities): CheckSeverities {
  return Object.fromEntries(
    CHECKS.map(({ id, severity }) => [id, (severities[id] ?? severity) === 'blocker' ? 'blocker' : 'off']),
  );
}

/** @throws Error naming a check that there is not, with those there are: a setting that does nothing misleads */
export function assertKnownChecks(severities: CheckSeverities): void {
  const known = CHECKS.map(({ id }) => id);
  const unknown = Object.keys(severities).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new Error(`TRANSLATION_CHECKS names ${unknown.join(', ')}; there are the checks ${known.join(', ')}.`);
}

/**
 * Runs every check over a translation, and says first what blocks it. About one without words, or with broken tags,
 * only that is said.
 *
 * @param severities replace those of the checks
 */
export function checkSegment(
  segment: CheckedSegment,
  context: CheckContext,
  severities: CheckSeverities = {},
): Finding[] {
  const isReadable = isWellFormed(segment.target);
  const words = {
    source: plainTagged(segment.source, segment.sourceCodes),
    target: isReadable ? plainTagged(segment.target, segment.targetCodes) : '',
  };
  const isEmpty = words.target.trim() === '';
  const speak = CHECKS.filter((one) => (isReadable ? !isEmpty || one === empty : one === codes));
  const findings = speak.flatMap((one): Finding[] => {
    const severity = severities[one.id] ?? one.severity;
    if (severity === 'off') return [];
    const messages = one.check({ ...segment, words }, context);
    return messages.map((message) => ({ check: one.id, severity, path: segment.path, message }));
  });
  return blockersFirst(findings);
}

/** In the order they have, but for warnings, which come after everything that blocks. */
export function blockersFirst<One extends { severity: Severity }>(findings: readonly One[]): One[] {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity);
  return [...of('blocker'), ...of('warning')];
}

function isWellFormed(target: string): boolean {
  try {
    plainTagged(target);
    return true;
  } catch (error) {
    if (error instanceof TaggedTextError) return false;
    throw error;
  }
}
