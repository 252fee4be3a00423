export { type Auth, assertStatus, type DraftParameters, refuseDrafts, refuseDraftsBesideWritten } from './drafts';
export { grantPublicReading } from './grantPublicReading';
