import {
  unstable_useDocumentLayout as useDocumentLayout,
  useNotification,
  useQueryParams,
  useTable,
} from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import type { Action } from '../../consequences/action';
import { draftParams, type EditQuery } from '../../saving/draftParams';
import { AddToRelease } from '../AddToRelease';
import { useMayPublish } from '../useMayPublish';
import { ChosenWords } from './ChosenWords';

/** In lists: adds the entries that are chosen to a release, in the language that is shown. */
export const addChosen: Action = ({ model, documents = [] }) => {
  const { list } = useDocumentLayout(model);
  const [{ query }] = useQueryParams<EditQuery>();
  const { toggleNotification } = useNotification();
  const selectRow = useTable('AddToRelease', ({ selectRow: select }) => select);
  const mayPublish = useMayPublish(model);
  const { draftAndPublish, i18n } = list.options as { draftAndPublish?: boolean; i18n?: { localized?: boolean } };
  const shown = documents[0]?.locale ?? draftParams(query).locale;
  const locale = i18n?.localized && typeof shown === 'string' ? shown : null;
  const chosen = documents.map(({ documentId }) => ({ uid: model, documentId, locale }));
  const latest = useRef({ chosen, selectRow, toggleNotification });
  latest.current = { chosen, selectRow, toggleNotification };
  // The same component as long as the action is there: while it is asked, it must not begin anew.
  const content = useMemo(
    () =>
      function Content({ onClose }: { onClose: () => void }) {
        return (
          <AddToRelease
            isFramed
            chosen={latest.current.chosen}
            name=""
            onDone={({ name }) => {
              onClose();
              latest.current.selectRow([]);
              latest.current.toggleNotification({ type: 'success', message: `Added to “${name}”.` });
            }}
            onClose={onClose}
          >
            <ChosenWords chosen={latest.current.chosen} />
          </AddToRelease>
        );
      },
    [],
  );
  if (!model.startsWith('api::') || !draftAndPublish || !mayPublish) return null;
  return {
    label: 'Add to a release',
    variant: 'tertiary',
    dialog: { type: 'modal', title: 'Add to a release', content, footer: null },
  };
};
