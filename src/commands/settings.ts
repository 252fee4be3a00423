import { SettingError, type Settings } from '../../config/settings';
import { assessProduction } from '../operations';

/** @throws SettingError naming every setting with which a server must not be on the internet, a sentence each */
export function assertFitForProduction(settings: Settings): void {
  const refused = sentences(settings, 'refused');
  if (refused.length > 0) throw new SettingError(refused.join('\n'));
}

/** Says what else in the settings is not fit for the public, a sentence each. */
export function warnOfSettings(settings: Settings): void {
  for (const sentence of sentences(settings, 'warning')) console.warn(`  Note: ${sentence}`);
}

function sentences(settings: Settings, wanted: 'refused' | 'warning'): string[] {
  return assessProduction(settings)
    .filter(({ severity }) => severity === wanted)
    .map(({ setting, message }) => `${setting} ${message}`);
}
