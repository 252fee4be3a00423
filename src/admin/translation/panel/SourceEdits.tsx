import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { EditKind, SourceEdit } from '../../../translation/contract';
import { useLoaded } from '../../useLoaded';
import { Changes } from '../../words/Changes';
import { messageOf } from '../../words/refusals';
import { sideBySide } from '../addresses';
import { KindSelect } from '../reach/KindSelect';

const SHOWN = 5;

/** How the source text changed lately, and how far each edit reaches. */
export function SourceEdits({ uid, documentId }: { uid: string; documentId: string }) {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const loaded = useLoaded<SourceEdit[]>(`/translation/edits/${uid}/${documentId}`);
  const [marked, setMarked] = useState<SourceEdit[] | undefined>();
  if (loaded.state === 'loading') return <Typography variant="pi">…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const edits = marked ?? loaded.data;
  const mark = async (id: number, kind: EditKind) => {
    try {
      const { data } = await put<{ data: SourceEdit[] }>(`/translation/edits/${id}`, { kind });
      setMarked(data.data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
  };
  if (edits.length === 0)
    return <Typography variant="pi">The text has not changed since it was first saved.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {edits.slice(0, SHOWN).map(({ id, label, before, after, kind, madeBy, madeAt, outdatedIn }) => (
        <Box key={id}>
          <Typography variant="pi" fontWeight="bold" tag="div">
            {label}
          </Typography>
          <Changes before={before ?? ''} after={after} />
          <Typography variant="pi" textColor="neutral600" tag="div">
            {[madeBy, new Date(madeAt).toLocaleString()].filter(Boolean).join(', ')}
          </Typography>
          {outdatedIn.length > 0 && (
            <Flex gap={2} wrap="wrap">
              <Typography variant="pi">To do:</Typography>
              {outdatedIn.map((locale) => (
                <Link key={locale} tag={RouterLink} to={sideBySide(uid, documentId, locale)}>
                  {locale}
                </Link>
              ))}
            </Flex>
          )}
          <KindSelect
            name={`edit-${id}`}
            label={`What this edit of ${label} means`}
            value={kind}
            onChoose={(chosen) => mark(id, chosen)}
          />
        </Box>
      ))}
    </Flex>
  );
}
