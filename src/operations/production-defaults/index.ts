/** What an operator is told about the settings of a production server as it starts. */
import type { Settings } from '../../../config/settings';
import { everyRule, type SettingFinding } from './rules';

/** All findings; none for a server that is not in production. */
export function assessProduction(settings: Settings): SettingFinding[] {
  if (settings.environment !== 'production') return [];
  return everyRule.flatMap((rule) => rule(settings));
}
