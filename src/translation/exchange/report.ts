import type { ImportReport } from '../contract';
import { counted } from '../counted';
import { savedWords } from '../savedWords';

const TIME_ZONE = 'UTC';

/** The report of an import as a person reads it, on paper or in a terminal. */
export function reportText({ dryRun, locale, counts, applied, conflicts, refused }: ImportReport): string {
  const head = dryRun ? 'Nothing was written yet. This file would bring:' : 'Written to drafts; nothing was published.';
  const findings = applied.flatMap(({ path, entry, findings }) =>
    findings.map((finding) => `  ${entry.name}, ${path}: ${finding.severity}, ${finding.check}: ${finding.message}`),
  );
  return [
    `Import into ${locale}. ${head}`,
    `${counts.applied} applied, ${counts.unchanged} unchanged, ${counted(counts.conflicts, 'conflict')}, ${counts.refused} refused.`,
    ...section(
      'Conflicts (changed here since the export; keep what is saved here, or take what the file says)',
      conflicts.flatMap(({ entry, label, changed, source, target }) => [
        `  ${entry.name}, ${label}:`,
        ...changed.map((what) =>
          what === 'source'
            ? `    the source was saved ${savedWords(source, TIME_ZONE)}`
            : `    the translation was saved ${savedWords(target, TIME_ZONE)}`,
        ),
        ...(changed.includes('source') ? [`    source at the export:      ${source.base ?? '-'}`] : []),
        `    source now:                ${source.now}`,
        `    translation at the export: ${target.base ?? '-'}`,
        `    in the file:               ${target.theirs}`,
        `    saved here:                ${target.ours ?? '-'}`,
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
