import { Box, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { Ask } from './Ask';
import type { Action, Description } from './action';
import { whatItDoes } from './whatItDoes';

/**
 * Lets an action of the content manager say what it does before it does it. Its label, place and rights stay as they
 * are; only what happens on the click is asked first.
 */
export function askFirst(action: Action): Action {
  const asking: Action = (props) => {
    const description = action(props);
    const [{ query }] = useQueryParams<EditQuery>();
    const { locale } = draftParams(query);
    const does = description && whatItDoes(action, props, description, typeof locale === 'string' ? locale : null);
    const latest = useRef({ description, does });
    latest.current = { description, does };
    // The same component as long as the action is there: while it is asked, it must not begin anew.
    const content = useMemo(
      () =>
        function Content({ onClose }: { onClose: () => void }) {
          const { description: stock, does: deed } = latest.current;
          return stock && deed ? (
            <Ask
              does={deed}
              label={stock.label}
              stock={stockOf(stock)}
              onConfirm={() => confirm(latest.current.description)}
              onClose={onClose}
            />
          ) : null;
        },
      [],
    );
    if (!description) return description;
    if (isUnpublishingOfLanguages(action, description)) return warned(description);
    if (!does) return description;
    return {
      ...description,
      onClick: () => undefined,
      dialog: { type: 'modal', title: description.label, content, footer: null },
    };
  };
  asking.type = action.type;
  asking.position = action.position;
  return asking;
}

/** i18n's "Unpublish multiple locales" asks in a table of its own, in which the languages are chosen. */
function isUnpublishingOfLanguages({ type }: Action, { variant, dialog }: Description): boolean {
  return !type && variant === 'danger' && dialog?.type === 'modal';
}

function warned(description: Description): Description {
  const { dialog } = description;
  const Stock = dialog?.content;
  if (!dialog || typeof Stock !== 'function') return description;
  const content = ({ onClose }: { onClose: () => void }) => (
    <>
      <Box paddingLeft={8} paddingRight={8} paddingTop={6}>
        <Typography>
          Visitors get a language only while the default language is published: without it, every language goes dark.
        </Typography>
      </Box>
      <Stock onClose={onClose} />
    </>
  );
  return { ...description, dialog: { ...dialog, content } };
}

/** What Strapi asks itself, for example what becomes of the draft. */
function stockOf({ dialog }: Description) {
  return dialog?.type === 'dialog' && typeof dialog.content !== 'function' ? dialog.content : undefined;
}

async function confirm(description: Description | null | undefined): Promise<void> {
  if (description?.dialog) await description.dialog.onConfirm?.();
  else await description?.onClick?.({ preventDefault: () => undefined } as never);
}
