import { element } from '../element.js';
import { isBesidePanel, isPreview } from '../preview.js';

/** Says that what is shown is not published; beside the admin panel, also how to get to a field. */
export function previewBanner({ messages }) {
  return (
    isPreview &&
    element(
      'p',
      { class: 'preview-banner', role: 'note' },
      messages.preview,
      isBesidePanel && [' ', element('span', { class: 'preview-hint' }, messages.previewToField)],
    )
  );
}
