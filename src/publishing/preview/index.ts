/** What an editor, or somebody whom they send a link, sees of what is not published yet. */
import type { Core } from '@strapi/strapi';
import { previewBy } from '../../previews';
import { carryOutShown } from './carryOut';
import { shownOf } from './shown';
import { answerStrapisPreview } from './strapisPreview';

export { previewAddress, releasePreviewAddress } from './address';

export function registerPreviews(strapi: Core.Strapi): void {
  previewBy(strapi, { shownOf, carryOut: carryOutShown });
  answerStrapisPreview(strapi);
}
