import { Button } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useLoaded } from '../../useLoaded';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { ShareDialog } from './ShareDialog';

interface Props {
  model: string;
  documentId?: string;
  document?: { id?: unknown; locale?: string | null };
}

/** Beside an entry that has a page: its draft for somebody without an account, in the language that is open. */
export function SharePanel({ model, documentId, document }: Props) {
  const { edit } = useDocumentLayout(model);
  const [{ query }] = useQueryParams<EditQuery>();
  const { i18n } = edit.options as { i18n?: { localized?: boolean } };
  const asked = draftParams(query).locale ?? document?.locale;
  const locale = i18n?.localized && typeof asked === 'string' ? asked : null;
  const isSaved = model.startsWith('api::') && documentId && document?.id;
  // What has no page has no address either; nor has a language that is not begun.
  const page = useLoaded<{ url?: string } | undefined>(
    isSaved
      ? `/content-manager/preview/url/${model}?${new URLSearchParams({ documentId, ...(locale && { locale }), status: 'draft' })}`
      : undefined,
  );
  if (!isSaved || page.state !== 'done' || !page.data?.url) return null;
  return {
    title: 'Share the draft',
    content: <Share key={`${documentId} ${locale}`} of={{ uid: model, documentId, locale }} />,
  };
}

function Share({ of }: { of: { uid: string; documentId: string; locale: string | null } }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" fullWidth onClick={() => setOpen(true)}>
        Share a preview…
      </Button>
      {isOpen && <ShareDialog of={of} what="this draft as it is saved, on its page" onClose={() => setOpen(false)} />}
    </>
  );
}
