import { extensions } from './1-extensions';
import { translationStates } from './2-translation-states';
import { formerSlugs } from './3-former-slugs';
import { rateLimits } from './4-rate-limits';
import { missedWrites } from './5-missed-writes';
import { whatRefersToTexts } from './6-what-refers-to-texts';
import { documentLinks } from './7-document-links';
import { publishing } from './8-publishing';
import { savesOfDrafts } from './9-saves-of-drafts';
import { history } from './10-history';
import { releases } from './11-releases';
import { previews } from './12-previews';
import { cliniciansOrSamples } from './13-clinicians-or-samples';
import { blockersOfSegments } from './14-blockers-of-segments';
import { worklist } from './15-worklist';
import { whenReplaced } from './16-when-replaced';
import { changes } from './17-changes';
import { feed } from './18-feed';
import { webhooks } from './19-webhooks';
import { restoredWebhooks } from './20-restored-webhooks';

/** A change of tables of ours, made once in the life of a database. */
export interface Migration {
  name: string;
  statements: readonly string[];
}

/**
 * Every change of our tables, in order: its place is its number, for good. One that was released is never edited, since
 * databases have been through it as it was: what is to be otherwise is a further one.
 */
export const MIGRATIONS: readonly Migration[] = [
  extensions,
  translationStates,
  formerSlugs,
  rateLimits,
  missedWrites,
  whatRefersToTexts,
  documentLinks,
  publishing,
  savesOfDrafts,
  history,
  releases,
  previews,
  cliniciansOrSamples,
  blockersOfSegments,
  worklist,
  whenReplaced,
  changes,
  feed,
  webhooks,
  restoredWebhooks,
];
