import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import type { RuleSettings } from './subject';

/** What the operator chose for the rules. */
export function ruleSettings(strapi: Core.Strapi): RuleSettings {
  const { publishing, reviewIntervalMonths } = strapi.config.get<Settings>('settings');
  return { regions: publishing.regions, reviewMonths: reviewIntervalMonths, words: publishing.words };
}
