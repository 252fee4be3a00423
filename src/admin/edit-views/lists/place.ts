import { addStyle } from '../../parts/addStyle';

/** Marks what `ListFilters` shows. */
export const MARK = 'data-show-only';

/**
 * Gives the buttons that narrow a list a line of their own. Strapi puts them at the end of its own line, beside the
 * choice of language (ActionLayout.js: a line that does not wrap).
 */
export function placeListFilters(): void {
  addStyle(`
    fieldset[${MARK}] { order: 9; flex: 1 0 100%; min-width: 0; margin: 0; padding: 0; border: 0; }
    div:has(> fieldset[${MARK}]) { flex-wrap: wrap; }
    @media (min-width: 768px) { div:has(> fieldset[${MARK}]) { display: contents; } }
  `);
}
