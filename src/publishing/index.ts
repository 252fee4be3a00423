/** For the marketing team: what may be published, what was, and what must be known before. */
import type { Core } from '@strapi/strapi';
import type { Settings } from '../../config/settings';
import { registerRoutes } from './http';
import { registerPreviews } from './preview';
import { publishWhenDue } from './releases';
import { assertKnownRules } from './rules';
import { readTranslationsBy, type TranslationReader } from './subject';

export { gate } from './gate';
export { type Reported, report } from './report';
export { ensurePublishingRoles, registerPublishingRoles } from './roles';
export { isBlocker } from './rules';
export { reviews } from './subject';
export { dueReviews, overdueReviews, overrides, refusedReleases, waitingDrafts } from './work';

/** @param translations says where a language stands: translators' matter, which rules look at */
export function registerPublishing(strapi: Core.Strapi, { translations }: { translations: TranslationReader }): void {
  const { severities, neverOverridden, words } = strapi.config.get<Settings>('settings').publishing;
  assertKnownRules('PUBLISH_RULES', Object.keys(severities));
  assertKnownRules('PUBLISH_NEVER_OVERRIDE', neverOverridden);
  assertKnownRules('PUBLISH_WORDS', Object.keys(words));
  readTranslationsBy(strapi, translations);
  publishWhenDue(strapi);
  registerPreviews(strapi);
  registerRoutes(strapi); // what the panels ask
}
