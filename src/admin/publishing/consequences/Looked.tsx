import { Typography } from '@strapi/design-system';
import type { Consequences as Answer } from '../../../publishing/contract';
import { useLoaded } from '../../useLoaded';
import { Consequences } from './Consequences';
import type { Loss } from './whatItDoes';

export function useConsequences(does: Loss | undefined) {
  return useLoaded<Answer>(does && addressOf(does));
}

/** What a click would do, as soon as it is known. */
export function Looked({ loaded }: { loaded: ReturnType<typeof useConsequences> }) {
  if (loaded.state === 'loading') return <Typography>Looking at what this does to the public pages…</Typography>;
  if (loaded.state === 'failed') return <Typography textColor="danger600">{loaded.message}</Typography>;
  return <Consequences consequences={loaded.data} />;
}

/** The same, asked where it is shown. */
export function LookedAt({ does }: { does: Loss }) {
  return <Looked loaded={useConsequences(does)} />;
}

function addressOf({ deed, uid, documentIds, locale }: Loss): string {
  const query = new URLSearchParams({ action: deed });
  for (const documentId of documentIds) query.append('documentId', documentId);
  for (const code of [locale ?? []].flat()) query.append('locale', code);
  return `/publishing/consequences/${uid}?${query}`;
}
