/** For those who publish: what may be published, and by whom. */
export { ensurePublishingRoles, registerPublishingRoles } from './roles';
