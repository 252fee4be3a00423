import type { Core } from '@strapi/strapi';
import { seedWhenEmpty } from '../database/seed';
import { bootstrapDelivery, closeDelivery, registerDelivery } from './delivery';
import { announceDefaultLocale, registerFacts } from './facts';
import { registerLocales } from './locales';
import { registerRichText } from './rich-text';
import { protectSlugs, registerSlugs } from './slugs';
import { bootstrapTranslation, registerTranslation } from './translation';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerSlugs(strapi); // unique per type and language
    registerRichText(strapi); // blocks, not strings
    registerLocales(strapi); // no writing to unknown languages
    registerFacts(strapi); // facts flow from the default locale
    registerTranslation(strapi); // states of translations
    registerDelivery(strapi); // REST and GraphQL for front ends
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await protectSlugs(strapi);
    await bootstrapTranslation(strapi);
    await bootstrapDelivery(strapi);
    await seedWhenEmpty(strapi);
    await announceDefaultLocale(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await closeDelivery(strapi);
  },
};
