import type { StrapiApp } from '@strapi/strapi/admin';
import { registerSharedFacts } from './shared-facts';
import { bootstrapTranslation, registerTranslation } from './translation';

export default {
  config: { tutorials: false, notifications: { releases: false } },
  register(app: StrapiApp) {
    registerSharedFacts(app); // facts are read-only in every language but the default one
    registerTranslation(app); // the translators' desk
  },
  bootstrap(app: StrapiApp) {
    bootstrapTranslation(app);
  },
};
