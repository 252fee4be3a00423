import { entryAddress } from '../addresses.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { pendingTag, served } from './served.js';

/**
 * Cards that lead to the pages of entries, each in the language it was served in.
 *
 * @param {string} type plural name
 * @param {object[]} entries summaries or list entries; an image is shown where there is one
 * @param {string} heading tag of a card's heading
 */
export function cards(visit, type, entries, heading = 'h3') {
  return element(
    'ul',
    { class: 'cards' },
    entries.map((entry) =>
      element(
        'li',
        { class: 'card' },
        element(
          'div',
          { class: 'card-inner' },
          entry.image && cardImage(entry.image),
          element(
            'div',
            { class: 'card-text' },
            element(
              heading,
              { class: 'card-title' },
              served(
                visit,
                entry.locale,
                element(
                  'a',
                  { href: entryAddress(type, entry.slug, visit.locale), ...kept(entry, 'name') },
                  entry.name,
                ),
              ),
            ),
            pendingTag(visit, entry.locale),
            served(visit, entry.locale, element('p', kept(entry, 'summary'), entry.summary)),
          ),
        ),
      ),
    ),
  );
}

/** The card's link says all; the drawing repeats it. */
function cardImage({ url, width, height }) {
  return element('img', { class: 'card-image', src: url, width, height, alt: '', loading: 'lazy' });
}
