import type { StrapiApp } from '@strapi/strapi/admin';
import { registerSharedFacts } from './shared-facts';

export default {
  config: { tutorials: false, notifications: { releases: false } },
  register(app: StrapiApp) {
    registerSharedFacts(app); // facts are read-only in every language but the default one
  },
};
