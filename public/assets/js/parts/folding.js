import { element } from '../element.js';

/**
 * Never folded: what a visitor must not miss who opens nothing. Safety above all; the limits and risks; how well the
 * benefit is known; and where the use is approved at all.
 */
const ALWAYS_OPEN = new Set(['safety', 'whenToSeeADoctor', 'limitations', 'evidence', 'approvals']);

/**
 * Folds the sections of a long page, but for the first and those that are always open. What is folded is found by the
 * browser's own search and printed like the rest.
 *
 * @param {HTMLElement[]} sections as `section` makes them
 * @param {string[]} [open] ids of more that stay open
 */
export function foldSections([first, ...others], open = []) {
  return [first, ...others.map((one) => (isAlwaysOpen(one) || open.includes(one.id) ? one : fold(one)))];
}

/** A section with safety information in it is as open as that. */
function isAlwaysOpen(section) {
  return ALWAYS_OPEN.has(section.id) || section.querySelector('#safety') !== null;
}

/** Folds a section: its heading is what opens it. */
export function fold(section) {
  const [heading, ...content] = section.childNodes;
  section.classList.add('folding');
  heading.classList.add('fold-title');
  section.append(
    element(
      'details',
      { class: 'fold' },
      element('summary', {}, heading),
      element('div', { class: 'fold-content' }, content),
    ),
  );
  return section;
}

/** Opens all that is folded on the page; once all is open, closes it. */
export function foldAll({ messages }) {
  const button = element('button', { type: 'button', class: 'fold-all' }, messages.openAll);
  const areOpen = () => folds().every((one) => one.open);
  button.addEventListener('click', () => {
    const shallOpen = !areOpen();
    for (const one of folds()) one.open = shallOpen;
  });
  // `toggle` does not bubble.
  document.getElementById('content').addEventListener(
    'toggle',
    () => {
      button.textContent = areOpen() ? messages.closeAll : messages.openAll;
    },
    true,
  );
  return button;
}

/** Paper cannot be opened: what is folded is open while the page is printed. */
export function openForPrint() {
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = folds().filter((one) => !one.open);
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
}

const folds = () => [...document.querySelectorAll('.fold')];
