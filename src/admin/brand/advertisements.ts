import { addStyle } from '../parts/addStyle';

/**
 * What Strapi advertises and no setting takes away, each where it is made in `@strapi/admin/dist/admin`. A test
 * (tests/browser/brand.thorough.test.ts) looks whether any of it is shown after all.
 */
const HIDDEN: readonly string[] = [
  // components/DismissibleBanner.js, of MediaLibraryBanner.js and UpsellBanner.js: a link out in a coloured band.
  'div:has(> div > div > div > a[href*="strapi.io"])',
  // pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.js: which plan it is, and what others cost.
  'dl > div:has(a[href*="strapi.io/pricing"])',
];

/** Hides them, before anything is shown. */
export function hideAdvertisements(): void {
  addStyle(`${HIDDEN.join(',\n')} { display: none !important; }`);
}

/** Rights to what is only advertised: nobody has them in the panel, which then does not offer it (hooks/useMenu.js). */
const ADVERTISED = new Set(['admin::marketplace.read']);

interface Permission {
  action: string;
}

/** A middleware of the panel's permissions. */
export const withoutAdvertised =
  () => (next: (permissions: Permission[]) => Promise<Permission[]>) => (permissions: Permission[]) =>
    next(permissions.filter(({ action }) => !ADVERTISED.has(action)));
