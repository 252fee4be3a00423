/** What an editor, or somebody whom they send a link, sees of what is not published yet. */
import type { Core } from '@strapi/strapi';
import { carryOutBy } from '../../previews';
import { carryOutScope } from './carryOut';
import { answerStrapisPreview } from './strapisPreview';

export { previewAddress, releasePreviewAddress } from './address';
export { entryScope } from './entryScope';

export function registerPreviews(strapi: Core.Strapi): void {
  carryOutBy(strapi, carryOutScope);
  answerStrapisPreview(strapi);
}
