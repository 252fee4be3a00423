import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Coverage, EntryFindings } from '../../../translation/contract';
import { useLoaded } from '../../useLoaded';
import { sideBySide } from '../addresses';
import { Bar } from '../overview/Bar';

interface Props {
  uid: string;
  documentId: string;
  locale: string;
  /** What is shown in the source language. */
  otherwise: ReactNode;
}

/** How far this language is, and what the checks say about its saved draft. */
export function TranslationFindings({ uid, documentId, locale, otherwise }: Props) {
  const coverage = useLoaded<Coverage>('/translation/coverage');
  if (coverage.state === 'failed') return <Typography variant="pi">{coverage.message}</Typography>;
  if (coverage.state !== 'done') return <Typography variant="pi">…</Typography>;
  if (coverage.data.sourceLocale === locale) return otherwise;
  return <Findings uid={uid} documentId={documentId} locale={locale} />;
}

function Findings({ uid, documentId, locale }: Omit<Props, 'otherwise'>) {
  const loaded = useLoaded<EntryFindings>(`/translation/findings/${uid}/${documentId}?locale=${locale}`);
  if (loaded.state === 'loading') return <Typography variant="pi">…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const { progress, findings } = loaded.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Bar progress={progress} />
      <Link tag={RouterLink} to={sideBySide(uid, documentId, locale)}>
        Translate side by side
      </Link>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map(({ check, path, label, severity, message }) => (
          <Typography
            key={`${check} ${path} ${message}`}
            tag="li"
            variant="pi"
            textColor={severity === 'blocker' ? 'danger600' : 'neutral800'}
            style={{ overflowWrap: 'anywhere' }}
          >
            {severity === 'blocker' ? 'Blocker' : 'Warning'},{' '}
            <RouterLink to={sideBySide(uid, documentId, locale, path)} style={{ textDecoration: 'underline' }}>
              {label}
            </RouterLink>
            : {message}
          </Typography>
        ))}
      </Flex>
      {findings.length === 0 && (
        <Typography variant="pi">The checks have nothing to say about the saved draft.</Typography>
      )}
    </Flex>
  );
}
