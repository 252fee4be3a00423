import { element } from '../element.js';
import { foundationLine } from './foundation.js';
import { sampleNotice } from './review.js';

/**
 * The frame of the pages that are not about one entry.
 *
 * @param {{ title: string, text?: string, more?: Node, treatments: object[] }} parts `more`: shown below the text;
 *   `treatments`: pages that all of it rests on
 */
export function listPage(visit, { title, text, more, treatments }, ...content) {
  const notice = sampleNotice(visit, treatments);
  return [
    notice && element('div', { class: 'wrap' }, notice),
    element(
      'header',
      { class: 'opening' },
      element(
        'div',
        { class: 'wrap' },
        element('div', {}, element('h1', {}, title), text && element('p', { class: 'lead' }, text), more),
      ),
    ),
    element('div', { class: 'wrap list-body' }, content, foundationLine(visit, treatments)),
  ].filter(Boolean);
}
