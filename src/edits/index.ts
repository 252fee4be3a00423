/**
 * Nobody overwrites what somebody else saved meanwhile without having seen it: a save that names the version it started
 * from and comes late is refused, or merged field by field. See `contract` for what is sent and answered.
 */
import type { Core } from '@strapi/strapi';
import { forgetOldSaves } from './saves';

export { lastSave } from './saves';
export { edits } from './step';

export async function forgetOldEdits(strapi: Core.Strapi): Promise<void> {
  await forgetOldSaves(strapi.db.connection);
}
