export { type Auth, assertStatus, type DraftParameters, refuseDrafts, refuseDraftsBesideWritten } from './drafts';
export { grantPublicReading } from './grantPublicReading';
export { PUBLIC_TYPES } from './publicTypes';
