/**
 * Pages as they will be: what a preview is of is published in a rehearsal, and what pages would then be made of is kept
 * beside what there is. So a preview is answered by the same rule, over the same views, as the page will be.
 */
export { listLinks, makeLink, type PreviewLink, readLink, revokeLink, type Subject } from './links';
export { type Made, type OpenPage, previewBy } from './make';
export { openPreview, refusePreview } from './open';
export type { EntryScope, Scope, Shown } from './scope';
export { linkToken, scopeToken } from './tokens';
