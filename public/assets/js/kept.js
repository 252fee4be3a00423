/**
 * Where texts are kept: an editor who looks at a draft beside the admin panel goes from a text to its field. The API says
 * it only to them (`sources` beside `data`), so that nobody else's page holds any of it.
 */

/** Sources by what holds a text, and the name by which it does. */
const known = new WeakMap();

/** Notes where the texts of an answer are kept. @param {{ data: object, sources?: Record<string, string> }} body */
export function noteSources({ data, sources = {} }) {
  for (const [path, source] of Object.entries(sources)) {
    const steps = path.split('.');
    const name = steps.pop();
    const holder = steps.reduce((held, step) => held?.[step], data);
    if (!holder) continue;
    known.set(holder, { ...known.get(holder), [name]: source });
    // Rich text goes its way without what holds it.
    if (typeof holder[name] === 'object' && holder[name]) known.set(holder[name], { '': source });
  }
}

/**
 * Attributes of the element that shows a text: none unless somebody edits it.
 *
 * @param {object} holder what holds it, as it was read; of rich text, the blocks
 * @param {string} [name] of the text in it
 */
export function kept(holder, name = '') {
  return { 'data-strapi-source': known.get(holder ?? known)?.[name] };
}
