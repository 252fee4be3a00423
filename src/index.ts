import type { Core } from '@strapi/strapi';
import { seedWhenEmpty } from '../database/seed';
import { closeChanges, followChanges, registerChanges } from './changes';
import { bootstrapDelivery, closeDelivery, prepareDelivery, registerDelivery, SERVED, servedSchema } from './delivery';
import { keepArrangements, registerEditViews } from './edit-views';
import { edits, forgetOldEdits } from './edits';
import { announceDefaultLocale, facts, linkAnew, prepareRelations } from './facts';
import { closeJobs, startJobs } from './jobs';
import { guardLocales, languages } from './locales';
import { registerMail } from './mail';
import { bootstrapOperations, closeOperations, registerOperations } from './operations';
import {
  dueReviews,
  ensurePublishingRoles,
  gate,
  overdueReviews,
  overrides,
  refusedReleases,
  registerPublishing,
  registerPublishingRoles,
  reviews,
  waitingDrafts,
} from './publishing';
import { richText } from './rich-text';
import { withheldParts } from './roles';
import { migrate, registerSchemas } from './schemas';
import { protectSlugs, slugs } from './slugs';
import {
  assertServices,
  endSessionsWithPasswords,
  endTokensWithPasswords,
  guardMail,
  refuseStockWebhooks,
  watchEntryValidation,
} from './strapi';
import {
  bootstrapTranslation,
  changeSource,
  ensureTranslatorRoles,
  glossary,
  outdatedTranslations,
  problemsIn,
  registerTranslation,
  states,
} from './translation';
import { registerUploads } from './uploads';
import { closeWebhooks, pausedWebhooks, registerWebhooks } from './webhooks';
import { assigned, forgetAssignments, registerWorklist } from './worklist';
import { identity, registerWrites } from './writes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    assertServices(strapi); // what is asked of Strapi behind its back
    registerOperations(strapi); // health, faults, limits, an orderly end
    registerSchemas(strapi, [SERVED]); // a database of another version
    registerUploads(strapi); // which files are taken, and what they may do
    guardMail(strapi); // for administrators
    refuseStockWebhooks(strapi);
    registerMail(strapi); // to them, by jobs
    watchEntryValidation(strapi); // of several entries at once
    registerWrites(strapi, [
      withheldParts, // of copies, by role
      identity, // entries stay the ones they are
      slugs, // unique per type and language
      richText, // blocks, not strings
      languages, // none that is unknown
      facts, // flow from the default locale
      edits, // nobody overwrites another's unseen
      states, // of translations
      glossary, // no unknown or doubled language, no blank word
      reviews, // which words a review is about
      gate, // nothing unsafe before the public, and everything on record
    ]);
    guardLocales(strapi, {
      within: [linkAnew, changeSource],
      afterwards: [announceDefaultLocale, ensureTranslatorRoles],
    });
    registerPublishing(strapi, { translations: problemsIn }); // rules, gate and record for the marketing team
    registerTranslation(strapi); // desk, exchange and roles for translators
    registerPublishingRoles(strapi); // for every language
    registerWorklist(strapi, {
      assigned, // to the person who asks
      'refused-release': refusedReleases,
      'paused-webhook': pausedWebhooks,
      override: overrides,
      'review-overdue': overdueReviews,
      'review-due': dueReviews,
      'waiting-draft': waitingDrafts,
      'outdated-translation': outdatedTranslations,
    });
    registerEditViews(strapi); // where fields stand, and what lists show
    registerDelivery(strapi); // REST and GraphQL for front ends
    registerWebhooks(strapi); // to whoever wants to know what changed
    registerChanges(strapi); // the log of what changed, for as long as it is kept
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    endSessionsWithPasswords(strapi);
    endTokensWithPasswords(strapi);
    await migrate(strapi); // tables of our own
    await protectSlugs(strapi);
    await forgetOldEdits(strapi);
    await prepareDelivery(strapi); // what follows writes
    await prepareRelations(strapi);
    await forgetAssignments(strapi);
    await bootstrapTranslation(strapi);
    await ensurePublishingRoles(strapi); // who edits and publishes what
    await seedWhenEmpty(strapi);
    await announceDefaultLocale(strapi);
    await keepArrangements(strapi);
    await bootstrapDelivery(strapi);
    await followChanges(strapi); // what is no more as it was answered
    await startJobs(strapi); // what is due
    bootstrapOperations(strapi, servedSchema(strapi));
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await closeJobs(strapi);
    await closeWebhooks(strapi);
    await closeChanges(strapi);
    await closeDelivery(strapi);
    await closeOperations(strapi);
  },
};
