import type { StrapiApp } from '@strapi/strapi/admin';
import { addStyle } from '../parts/addStyle';
import { WEBHOOKS } from './addresses';

/** Settings → Webhooks, in the place of Strapi's, whose webhooks are neither signed nor sent again. */
export function registerWebhooks(app: StrapiApp): void {
  // constants.js of @strapi/admin: no setting takes the link away, and its rights are those of ours.
  addStyle('a[href$="/settings/webhooks"] { display: none !important; }');
  app.addSettingsLink('global', {
    id: WEBHOOKS,
    to: WEBHOOKS,
    intlLabel: { id: 'webhooks.changes', defaultMessage: 'Webhooks' },
    permissions: [{ action: 'admin::webhooks.read', subject: null }] as never,
    Component: () => import('./Pages'),
  });
}
