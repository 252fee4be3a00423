import { Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ShownFinding } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { languageName } from '../../words/languageName';
import { Details } from './Details';

/** A line at the side tells blockers from warnings; the word beside it says the same. */
const Marked = styled.div<{ $color: 'danger600' | 'warning600' }>`
  border-inline-start: 3px solid ${({ theme, $color }) => theme.colors[$color]};
  padding-inline-start: ${({ theme }) => theme.spaces[3]};
  overflow-wrap: anywhere;
`;

interface Props {
  findings: readonly ShownFinding[];
  /** Moves to the field; without it, the field is only named. */
  onOpen?: ((finding: ShownFinding) => void) | undefined;
  /** They are about several entries: each names its entry, language and field. */
  isAcross?: boolean;
}

/** Blockers first, each with where it is and why it matters. */
export function FindingList({ findings, onOpen, isAcross = false }: Props) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
      {findings.map((finding) => (
        <Box key={keyOf(finding)} tag="li">
          <Finding finding={finding} onOpen={onOpen} isAcross={isAcross} />
        </Box>
      ))}
    </Flex>
  );
}

function keyOf({ rule, locale, path, message, entry }: ShownFinding): string {
  return [entry?.documentId, rule, locale, path, message].join(' ');
}

function Finding({ finding, onOpen, isAcross }: { finding: ShownFinding } & Pick<Props, 'onOpen' | 'isAcross'>) {
  const { severity, label, field, message, reason, entry, locale } = finding;
  const isBlocker = severity === 'blocker';
  return (
    <Marked $color={isBlocker ? 'danger600' : 'warning600'}>
      <Flex gap={1} wrap="wrap" alignItems="baseline">
        <Typography variant="pi" fontWeight="bold" textColor={isBlocker ? 'danger600' : 'neutral800'}>
          {isBlocker ? 'Blocker' : 'Warning'}
        </Typography>
        {entry ? (
          <>
            <Link tag={RouterLink} to={editView(entry.uid, entry.documentId, locale)}>
              {entry.name}
            </Link>
            {isAcross && (
              <Typography variant="pi" fontWeight="bold">
                {[locale && languageName(locale), label].filter(Boolean).join(', ')}
              </Typography>
            )}
          </>
        ) : (
          label !== '' &&
          (onOpen && field !== '' ? (
            <TextButton onClick={() => onOpen(finding)} aria-label={`Go to ${label}`}>
              {label}
            </TextButton>
          ) : (
            <Typography variant="pi" fontWeight="bold">
              {label}
            </Typography>
          ))
        )}
      </Flex>
      <Typography variant="pi" tag="p" textColor="neutral800">
        {message}
      </Typography>
      <Details summary="Why">
        <Typography variant="pi" tag="p" textColor="neutral600">
          {reason}
        </Typography>
      </Details>
    </Marked>
  );
}
