import { addressOf } from '../addresses.js';
import { markOf, siteName } from '../clinic.js';
import { element } from '../element.js';

/** Longer names are written smaller. */
const LONG = 32;

/** Whose site it is, with the way home. */
export function brand(visit) {
  const name = siteName(visit);
  return element(
    'a',
    { class: 'brand', href: addressOf('/', visit.locale), 'aria-current': location.pathname === '/' && 'page' },
    mark(visit),
    element('span', { class: `brand-name${name.length > LONG ? ' long' : ''}` }, name),
  );
}

/** The name beside it says the same. */
function mark(visit) {
  const src = markOf(visit);
  const ours = () => element('span', { class: 'brand-mark', 'aria-hidden': 'true' });
  if (!src) return ours();
  return element('img', { class: 'brand-logo', src, alt: '', onerror: ({ target }) => target.replaceWith(ours()) });
}
