import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Changes as Answer } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { useLoaded } from '../../useLoaded';
import { ChangeList } from '../wording/ChangeList';
import { Details } from './Details';

interface Props {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Compares again when it changes. */
  version?: string;
}

/** What the public will see otherwise if the saved draft is published now, and where else. */
export function PendingChanges({ uid, documentId, locale, version }: Props) {
  const query = locale ? `?locale=${encodeURIComponent(locale)}` : '';
  const loaded = useLoaded<Answer>(`/publishing/changes/${uid}/${documentId}${query}`, version);
  if (loaded.state === 'loading') return <Typography variant="pi">Comparing with what is published…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const { changes, shownIn } = loaded.data;
  if (changes.length === 0)
    return <Typography variant="pi">The saved draft says the same as what is published.</Typography>;
  return (
    <Details summary={`What will change for the public (${changes.length})`}>
      <Box paddingTop={2}>
        <ChangeList changes={changes} />
        {shownIn.length > 0 && (
          <Flex gap={2} wrap="wrap" paddingTop={3}>
            <Typography variant="pi">Also shown in:</Typography>
            {shownIn.map((one) => (
              <Link
                key={`${one.uid} ${one.documentId}`}
                tag={RouterLink}
                to={editView(one.uid, one.documentId, locale)}
              >
                {`${one.name} (${one.type.toLowerCase()})`}
              </Link>
            ))}
          </Flex>
        )}
      </Box>
    </Details>
  );
}
