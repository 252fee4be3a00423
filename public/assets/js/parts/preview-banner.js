import { element } from '../element.js';
import { isPreview } from '../preview.js';

/** Says that what is shown is not published. */
export function previewBanner({ messages }) {
  return isPreview && element('p', { class: 'preview-banner', role: 'note' }, messages.preview);
}
