/** For translators: what is to be translated, where it stands, and the ways there and back. */
import type { Core } from '@strapi/strapi';
import { prepareStates, registerStates } from './states';

export { shownRows } from './states';

export function registerTranslation(strapi: Core.Strapi): void {
  registerStates(strapi);
}

export async function bootstrapTranslation(strapi: Core.Strapi): Promise<void> {
  await prepareStates(strapi);
}
