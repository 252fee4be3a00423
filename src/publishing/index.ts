/** For those who publish: what may be published, and by whom. */
export { ensurePublishingRoles } from './roles';
