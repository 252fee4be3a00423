import { element } from '../element.js';

/** The frame of the pages that are not about one entry. */
export function listPage({ title, text }, ...content) {
  return [
    element(
      'header',
      { class: 'opening' },
      element(
        'div',
        { class: 'wrap' },
        element('div', {}, element('h1', {}, title), text && element('p', { class: 'lead' }, text)),
      ),
    ),
    element('div', { class: 'wrap list-body' }, content),
  ];
}
