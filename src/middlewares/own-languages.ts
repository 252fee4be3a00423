import type { Core } from '@strapi/strapi';
import { inOwnLanguages, type PanelContext } from '../translation';

/** On routes of the admin panel; see translation/roles/panel. */
const ownLanguages: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  (ctx, next) =>
    inOwnLanguages(strapi, ctx as unknown as PanelContext, next);

export default ownLanguages;
