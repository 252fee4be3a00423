/** What of publishing needs somebody: one finder of each kind. */
export { waitingDrafts } from './drafts';
export { overrides } from './overrides';
export { refusedReleases } from './refusedReleases';
export { dueReviews, overdueReviews } from './reviews';
