/**
 * Makes an element. Content is only ever added as text or as another node, never parsed as HTML.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] null, undefined and false are left out, true is an empty attribute;
 *   a function is a listener (`onclick`)
 * @param {...(Node | string | null | undefined | false | Array)} children nested lists are flattened
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child || child === 0));
  return node;
}
