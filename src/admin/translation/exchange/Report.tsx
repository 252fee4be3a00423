import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ImportReport, Severity } from '../../../translation/contract';
import { counted } from '../../../translation/counted';

/** What an import did, or would do. */
export function Report({ report: { dryRun, locale, counts, applied, refused } }: { report: ImportReport }) {
  const all = applied.flatMap((one) => one.findings.map((finding) => ({ ...finding, entry: one.entry.name })));
  const of = (wanted: Severity) => all.filter(({ severity }) => severity === wanted);
  const findings = [...of('blocker'), ...of('warning')];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3">
        {dryRun
          ? `Nothing is written yet. Into ${locale}, this file would bring:`
          : `Written into drafts of ${locale}:`}
      </Typography>
      <Typography>
        {`${counts.applied} applied, ${counts.unchanged} unchanged, ${counted(counts.conflicts, 'conflict')}, ${counts.refused} refused`}
      </Typography>
      <Part title={`Refused (${refused.length})`} isShown={refused.length > 0}>
        {refused.map(({ id, line, reason }) => (
          <Typography key={id} tag="li">
            Line {line}, {id}: {reason}
          </Typography>
        ))}
      </Part>
      <Part
        title={`${counted(of('blocker').length, 'blocker')}, ${counted(of('warning').length, 'warning')}`}
        isShown={findings.length > 0}
      >
        {findings.map(({ entry, path, severity, message }) => (
          <Typography key={`${entry} ${path} ${message}`} tag="li">
            {entry}, {path}: {severity === 'blocker' ? 'Blocker' : 'Warning'}. {message}
          </Typography>
        ))}
      </Part>
      <Part title={`${dryRun ? 'To be written' : 'Written'} (${applied.length})`} isShown={applied.length > 0}>
        {applied.map(({ id, entry, path, after }) => (
          <Typography key={id} tag="li">
            {entry.name}, {path}: {after}
          </Typography>
        ))}
      </Part>
    </Flex>
  );
}

function Part({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <Box tag="details">
      <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={4} paddingTop={2} style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}
