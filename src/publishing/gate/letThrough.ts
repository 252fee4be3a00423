import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import type { Finding } from '../../findings';
import { isBlocker } from '../rules';
import type { Subject } from '../subject';
import { currentOverride } from './override';
import { refusal } from './refuse';

/** Everything that is wrong with what would stand before the public. */
interface Judged {
  findings: readonly Finding[];
  /** What was judged: the admin panel gets its fields named as its form does. */
  subjects: readonly Subject[];
  /** Whether it cannot be done at all: no reason helps. */
  isImpossible?: boolean;
}

/**
 * @returns why blockers were overridden, if there are any
 * @throws ValidationError (400) with code `publish-refused` and all blockers, unless they are overridden
 */
export function letThrough(strapi: Core.Strapi, { findings, subjects, isImpossible = false }: Judged): string | null {
  const blockers = findings.filter(isBlocker);
  if (blockers.length === 0) return null;
  const override = currentOverride();
  const { neverOverridden } = strapi.config.get<Settings>('settings').publishing;
  const mayPass = !isImpossible && blockers.every(({ rule }) => !neverOverridden.includes(rule));
  if (override && mayPass) return override.reason;
  throw refusal(blockers, subjects);
}
