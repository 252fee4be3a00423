import { assertInside } from './assertInside';
import type { LanguageRow } from './services';

interface Localizations {
  /** Copies the shared fields of a row to the rows of the same status in the other languages. */
  syncNonLocalizedAttributes(source: LanguageRow, model: unknown): Promise<void>;
}

/** Strapi's i18n plugin, as an extension is given it. */
export interface I18nPlugin {
  services: { localizations: (deps: unknown) => Localizations };
}

/** Strapi's own, of which a second server in the same process finds ours in their place. */
const stock = new WeakMap<object, I18nPlugin['services']['localizations']>();

/**
 * Strapi copies the shared fields of whichever language was saved or published to all others, so that publishing
 * French releases what is still a draft in English. That copying is switched off here and kept under another
 * name, `copyToSiblings`, for `src/facts` to call with the default locale's row.
 */
export function leaveSharedFields(plugin: I18nPlugin): void {
  const original = stock.get(plugin.services.localizations) ?? plugin.services.localizations;
  const ours: I18nPlugin['services']['localizations'] = (deps) => {
    const localizations = original(deps);
    assertInside(
      typeof localizations.syncNonLocalizedAttributes === 'function',
      'a function syncNonLocalizedAttributes of plugin::i18n.localizations',
    );
    return {
      ...localizations,
      copyToSiblings: localizations.syncNonLocalizedAttributes,
      syncNonLocalizedAttributes: async () => {},
    };
  };
  stock.set(ours, original);
  plugin.services.localizations = ours;
}
