import { useAuth, unstable_useDocumentLayout as useDocumentLayout, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { editView } from '../../addresses';
import { appearing, INPUTS } from '../readiness/focusSaid';
import { type FieldPlace, isFieldMessage, isFrom, placeIn } from './fieldMessage';
import { wantField } from './wantedField';

const READS = 'plugin::content-manager.explorer.read';

interface Layout {
  layout: { name: string; disabled?: boolean }[][][];
  options?: { i18n?: { localized?: boolean; defaultLocale?: string } };
}

/**
 * Goes from a text in the preview to its field. A field of the entry that is open is shown by Strapi at the text, where
 * one can write; one that is kept elsewhere, in another entry or language, or that is locked in this language, is gone
 * to where it is kept. Strapi would say of those that it does not do that.
 */
export function FromTextToField({ model, documentId, locale }: Omit<FieldPlace, 'path'>) {
  const navigate = useNavigate();
  const { edit } = useDocumentLayout(model);
  const { layout, options } = edit as unknown as Layout;
  const permissions = useAuth('FromTextToField', (auth) => auth.permissions);
  const { toggleNotification } = useNotification();
  useEffect(() => {
    const isHere = (place: FieldPlace) => {
      const here = options?.i18n?.localized ? (locale ?? options.i18n.defaultLocale ?? null) : null;
      return place.model === model && place.documentId === documentId && place.locale === here;
    };
    const isOpen = ({ path }: FieldPlace) => {
      const [name] = path.split('.');
      return layout.flat(2).some((field) => field.name === name && !field.disabled);
    };
    const listen = (event: MessageEvent) => {
      if (!isFieldMessage(event)) return;
      const place = isFrom(previewFrame(), event) ? placeIn(event) : undefined;
      if (place && isHere(place) && isOpen(place)) {
        void focusPopover();
        return;
      }
      event.stopImmediatePropagation();
      if (!place || (isHere(place) && !isShown(layout, place))) return;
      if (!permissions.some(({ action, subject }) => action === READS && subject === place.model)) {
        toggleNotification({ type: 'info', message: 'Your role does not see where this text is kept.' });
        return;
      }
      wantField(place);
      navigate(editView(place.model, place.documentId, place.locale));
    };
    // Ahead of Strapi's own listener, which was there before.
    window.addEventListener('message', listen, { capture: true });
    return () => window.removeEventListener('message', listen, { capture: true });
  }, [model, documentId, locale, layout, options, permissions, toggleNotification, navigate]);
  return null;
}

function isShown(layout: Layout['layout'], { path }: FieldPlace): boolean {
  return layout.flat(2).some(({ name }) => name === path.split('.')[0]);
}

function previewFrame(): HTMLIFrameElement | null {
  return document.querySelector('iframe[data-testid=preview-iframe]');
}

/** Strapi gives the focus to what comes first in the popover: of rich text, a menu. */
async function focusPopover(): Promise<void> {
  const input = await appearing(() => {
    const popover = document.querySelector('[data-radix-popper-content-wrapper]');
    for (const kind of INPUTS) {
      const found = popover?.querySelector<HTMLElement>(kind);
      if (found) return found;
    }
    return undefined;
  });
  input?.focus();
}
