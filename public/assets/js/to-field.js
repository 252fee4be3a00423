/**
 * Beside the admin panel, a click on a text goes to its field; on a link it follows the link, unless Alt is held. The
 * messages are those of Strapi's preview (content-manager, preview/utils/constants).
 */
const SOURCE = 'data-strapi-source';
const OF_ITS_OWN = 'a[href], button, summary, input';

/** @param {(type: string, payload?: object) => void} tell the admin panel */
export function goFromTextToField(tell) {
  document.addEventListener('click', (event) => {
    const shown = event.target.closest?.(`[${SOURCE}]`);
    const isTaken = event.target.closest?.(OF_ITS_OWN) && !event.altKey;
    if (!shown || isTaken || !getSelection().isCollapsed) {
      tell('strapiIframeClick');
      return;
    }
    event.preventDefault();
    tell('strapiFieldFocusIntent', { path: shown.getAttribute(SOURCE), ...placeOf(shown, event.target) });
  });
}

/** Where the panel opens the field: at the text; in rich text, at the block, which it is told the number of. */
function placeOf(shown, target) {
  const blocks = shown.classList.contains('prose') ? [...shown.children] : [];
  const block = blocks.find((one) => one.contains(target));
  const { top, left, right, bottom, width, height } = (block ?? shown).getBoundingClientRect();
  return { position: { top, left, right, bottom, width, height }, ...(block && { blockIndex: blocks.indexOf(block) }) };
}
