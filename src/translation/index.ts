/** For translators: what is to be translated, where it stands, and the ways there and back. */
import type { Core } from '@strapi/strapi';
import { derive } from '../schemas';
import { assertKnownChecks } from './checks';
import { registerRoutes } from './http';
import { assertPanelGuard, ensureTranslatorRoles, registerTranslatorRoles } from './roles';
import { forgetting, prepareStates } from './states';

export type { Decisions, Progress } from './contract';
export { counted } from './counted';
export { coverage, problemsIn, translatableBy } from './desk';
export { type ExportRequest, exportXliff, importXliff } from './exchange';
export { glossary } from './glossary';
export { ensureTranslatorRoles, inOwnLanguages, type PanelContext } from './roles';
export { changeSource, states } from './states';
export { outdatedTranslations } from './work';
export { readXliff, XliffError } from './xliff';

export function registerTranslation(strapi: Core.Strapi): void {
  assertKnownChecks(strapi.config.get('settings.translationChecks', {}));
  registerTranslatorRoles(strapi); // one per language, held to it
  registerRoutes(strapi); // the desk over HTTP
}

export async function bootstrapTranslation(strapi: Core.Strapi): Promise<void> {
  await derive(strapi, [forgetting(strapi)]);
  await prepareStates(strapi);
  await ensureTranslatorRoles(strapi);
  await assertPanelGuard(strapi);
}
