import type { ImportReport } from '../contract';

/** The report of an import as a person reads it, on paper or in a terminal. */
export function reportText({ dryRun, locale, counts, applied, conflicts, refused }: ImportReport): string {
  const head = dryRun ? 'Nothing was written yet. This file would bring:' : 'Written to drafts; nothing was published.';
  const findings = applied.flatMap(({ path, entry, findings }) =>
    findings.map((finding) => `  ${entry.name}, ${path}: ${finding.severity}, ${finding.check}: ${finding.message}`),
  );
  return [
    `Import into ${locale}. ${head}`,
    `${counts.applied} applied, ${counts.unchanged} unchanged, ${counts.conflicts} conflicts, ${counts.refused} refused.`,
    ...section(
      'Conflicts (changed here since the export; decide for ours or theirs)',
      conflicts.flatMap(({ entry, label, changed, source, target }) => [
        `  ${entry.name}, ${label}: ${changed.join(' and ')} changed`,
        ...(changed.includes('source') ? [`    source then: ${source.base ?? '-'}`] : []),
        `    source now:  ${source.now}`,
        `    base:        ${target.base ?? '-'}`,
        `    theirs:      ${target.theirs}`,
        `    ours:        ${target.ours ?? '-'}`,
      ]),
    ),
    ...section(
      'Refused',
      refused.map(({ id, line, code, reason }) => `  line ${line}, ${id} (${code}): ${reason}`),
    ),
    ...section('Findings in what was applied', findings),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}
