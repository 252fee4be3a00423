import type { Core } from '@strapi/strapi';
import { SettingError, type Settings } from '../../config/settings';
import { assessProduction } from '../operations';
import { readsWithAllRights } from '../served';

/** @throws SettingError naming every setting with which a server must not be on the internet, a sentence each */
export function assertFitForProduction(settings: Settings): void {
  const refused = sentences(settings, 'refused');
  if (refused.length > 0) throw new SettingError(refused.join('\n'));
}

/** Says what else in the settings is not fit for the public, a sentence each. */
export function warnOfSettings(settings: Settings): void {
  for (const sentence of sentences(settings, 'warning')) note(sentence);
}

/** Says with which rights content is read, where they are more than that takes. */
export function warnOfRights(strapi: Core.Strapi): void {
  const who = 'the user of DATABASE_URL, who may make no role for readers: let them (alter role … createrole)';
  if (readsWithAllRights(strapi)) note(`visitors read with all rights of ${who}, and start again.`);
}

function note(sentence: string): void {
  console.warn(`  Note: ${sentence}`);
}

function sentences(settings: Settings, wanted: 'refused' | 'warning'): string[] {
  return assessProduction(settings)
    .filter(({ severity }) => severity === wanted)
    .map(({ setting, message }) => `${setting} ${message}`);
}
