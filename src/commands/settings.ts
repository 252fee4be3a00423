import { SettingError, type Settings } from '../../config/settings';
import { assessProduction } from '../operations';

/**
 * Says what in the settings is not fit for the public, a sentence each.
 *
 * @throws SettingError naming every setting with which a server must not be on the internet
 */
export function assertFitForProduction(settings: Settings): void {
  const findings = assessProduction(settings);
  const sentences = findings.filter(({ severity }) => severity === 'refused').map(sentence);
  if (sentences.length > 0) throw new SettingError(sentences.join('\n'));
  for (const finding of findings) console.warn(`  Note: ${sentence(finding)}`);
}

const sentence = ({ setting, message }: { setting: string; message: string }) => `${setting} ${message}`;
