import type { CopyToSiblings } from '../../facts';

interface Localizations {
  syncNonLocalizedAttributes: CopyToSiblings;
}

interface I18nPlugin {
  services: { localizations: (deps: unknown) => Localizations };
}

/**
 * Strapi copies the shared fields of whichever language was saved or published to all others, so that publishing
 * French releases what is still a draft in English. That copying is switched off here and kept under another
 * name, for `src/facts` to call with the default locale's row.
 */
export default (plugin: I18nPlugin) => {
  const original = plugin.services.localizations;
  plugin.services.localizations = (deps) => {
    const localizations = original(deps);
    return {
      ...localizations,
      copyToSiblings: localizations.syncNonLocalizedAttributes,
      syncNonLocalizedAttributes: async () => {},
    };
  };
  return plugin;
};
