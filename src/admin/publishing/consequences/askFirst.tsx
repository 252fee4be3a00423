import { Box, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { type ReactElement, useMemo, useRef } from 'react';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { Ask } from './Ask';
import type { Action, ActionProps, Description } from './action';
import { LookedAt } from './Looked';
import { type Loss, whatItDoes } from './whatItDoes';

/** A component without hooks, whose element says which languages are chosen. */
type Table = (props: { onClose: () => void }) => ReactElement<{ selectedRows?: { locale: string }[] }>;

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
    const table = description && tableOfLanguages(action, description);
    const latest = useRef({ props, description, does, table });
    latest.current = { props, description, does, table };
    // The same component as long as the action is there: while it is asked, it must not begin anew.
    const content = useMemo(
      () =>
        function Content({ onClose }: { onClose: () => void }) {
          const { description: stock, does: deed, table: ofLanguages } = latest.current;
          if (ofLanguages) return aboveTable(latest.current.props, ofLanguages({ onClose }));
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
    if (table && description.dialog) return { ...description, dialog: { ...description.dialog, content } };
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
function tableOfLanguages({ type }: Action, { variant, dialog }: Description): Table | undefined {
  const isOne = !type && variant === 'danger' && dialog?.type === 'modal';
  return isOne && typeof dialog.content === 'function' ? (dialog.content as Table) : undefined;
}

/** The table below what unpublishing the languages does that are chosen in it. */
function aboveTable({ model, documentId = '' }: ActionProps, table: ReturnType<Table>): ReactElement {
  const chosen = table.props.selectedRows?.map(({ locale }) => locale) ?? ['*'];
  const does: Loss = { deed: 'unpublish', uid: model, documentIds: [documentId], locale: chosen };
  return (
    <>
      <Box paddingLeft={7} paddingRight={7} paddingTop={6}>
        {chosen.length > 0 ? <LookedAt does={does} /> : <Typography>Choose the languages that go.</Typography>}
      </Box>
      {table}
    </>
  );
}

/** What Strapi asks itself, for example what becomes of the draft. */
function stockOf({ dialog }: Description) {
  return dialog?.type === 'dialog' && typeof dialog.content !== 'function' ? dialog.content : undefined;
}

async function confirm(description: Description | null | undefined): Promise<void> {
  if (description?.dialog) await description.dialog.onConfirm?.();
  else await description?.onClick?.({ preventDefault: () => undefined } as never);
}
