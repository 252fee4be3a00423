import { element } from '../element.js';

/**
 * A part of the header that narrow windows show only when asked, and the button that asks. Follows the ARIA Authoring
 * Practices, "Disclosure": Escape closes it and gives the focus back; leaving it closes it, too. In wide windows the
 * style sheet shows the part, and no button.
 *
 * @param {string} name of the button
 * @param {string} id of the part
 * @returns {HTMLElement[]} the button and the part
 */
export function disclosure(name, id, ...content) {
  const button = element(
    'button',
    { type: 'button', class: `header-toggle ${id}-toggle`, 'aria-expanded': 'false', 'aria-controls': id },
    element('span', { class: 'visually-hidden' }, name),
  );
  const part = element('div', { id, class: `header-part ${id}` }, content);
  const isOpen = () => part.classList.contains('open');
  const set = (open) => {
    part.classList.toggle('open', open);
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => {
    set(!isOpen());
    if (isOpen()) part.querySelector('input[type=search]')?.focus();
  });
  for (const one of [button, part]) {
    one.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !isOpen()) return;
      set(false);
      button.focus();
    });
    one.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== button && !part.contains(relatedTarget)) set(false);
    });
  }
  document.addEventListener('pointerdown', ({ target }) => {
    if (!button.contains(target) && !part.contains(target)) set(false);
  });
  return [button, part];
}
