import { addStyle } from '../parts/addStyle';

/**
 * Keeps the buttons that save and publish in sight while an entry is scrolled. They are the first of the panels beside
 * it (Panels.js of the content manager), whose column has to be as high as the entry for them to stay in it; on narrow
 * screens Strapi keeps them at the bottom itself.
 */
export function keepPublishInSight(): void {
  const PANEL = 'aside[aria-labelledby="additional-information"]';
  addStyle(`
    @media (min-width: 1024px) {
      div:has(> ${PANEL}) { flex: 1; }
      div:has(> ${PANEL}) > ${PANEL}:first-child { position: sticky; top: 1.6rem; z-index: 2; }
    }
  `);
}
