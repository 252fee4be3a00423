import type { StrapiApp } from '@strapi/strapi/admin';
import { hideAdvertisements, withoutAdvertised } from './advertisements';
import { type Brand, readBrand } from './clinic';
import { showIcon } from './favicon';
import { nameTitles } from './title';
import { inTheName } from './words';

interface Inside {
  configurations: { authLogo: string; menuLogo: string; translations: Record<string, Record<string, string>> };
  loadTrads: (custom?: object) => Promise<void>;
}

/**
 * Shows whose panel it is, not whose software: the clinic's name and mark, or this product's. They are settings of the
 * running server, so that they are asked for once Strapi waits for its texts (render.js: `await app.loadTrads(…)`).
 */
export function registerBrand(app: StrapiApp): void {
  hideAdvertisements();
  app.addRBACMiddleware([withoutAdvertised as never]);
  const inside = app as unknown as Inside;
  const loadTrads = inside.loadTrads.bind(app);
  inside.loadTrads = async (custom) => {
    const [brand] = await Promise.all([readBrand(), loadTrads(custom)]);
    put(inside, brand);
  };
}

function put({ configurations }: Inside, { name, mark }: Brand): void {
  configurations.authLogo = mark;
  configurations.menuLogo = mark;
  for (const [locale, words] of Object.entries(configurations.translations))
    configurations.translations[locale] = inTheName(name, words);
  nameTitles(name);
  showIcon(mark);
}
