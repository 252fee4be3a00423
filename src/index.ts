import type { Core } from '@strapi/strapi';
import { seedWhenEmpty } from '../database/seed';
import { bootstrapDelivery, closeDelivery, expectedSchema, registerDelivery } from './delivery';
import { announceDefaultLocale, registerFacts } from './facts';
import { registerLocales } from './locales';
import { bootstrapOperations, closeOperations, registerOperations } from './operations';
import { registerRichText } from './rich-text';
import { protectSlugs, registerSlugs } from './slugs';
import { endSessionsWithPasswords, endTokensWithPasswords, guardMail } from './strapi';
import { bootstrapTranslation, registerTranslation } from './translation';
import { registerUploads } from './uploads';
import { registerWrites } from './writes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerOperations(strapi); // health, faults, limits, an orderly end
    registerUploads(strapi); // which files are taken, and what they may do
    guardMail(strapi); // for administrators
    registerWrites(strapi); // entries stay the ones they are
    registerSlugs(strapi); // unique per type and language
    registerRichText(strapi); // blocks, not strings
    registerLocales(strapi); // no writing to unknown languages
    registerFacts(strapi); // facts flow from the default locale
    registerTranslation(strapi); // states of translations
    registerDelivery(strapi); // REST and GraphQL for front ends
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    endSessionsWithPasswords(strapi);
    endTokensWithPasswords(strapi);
    await protectSlugs(strapi);
    await bootstrapTranslation(strapi);
    await bootstrapDelivery(strapi);
    await seedWhenEmpty(strapi);
    await announceDefaultLocale(strapi);
    await bootstrapOperations(strapi, expectedSchema(strapi));
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await closeDelivery(strapi);
    await closeOperations(strapi);
  },
};
