import type { ShownFinding } from '../../../publishing/contract';

type Severity = ShownFinding['severity'];

/** "2 blockers, 1 warning"; "Nothing stands in the way of publishing." if there is neither. */
export function findingsWords(findings: readonly { severity: Severity }[]): string {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [counted(of('blocker'), 'blocker'), counted(of('warning'), 'warning')].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'Nothing stands in the way of publishing.';
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** "English, French and Spanish" */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
