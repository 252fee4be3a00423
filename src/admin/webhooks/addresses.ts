/** Below `/admin/settings`. */
export const WEBHOOKS = 'change-webhooks';

export const webhookPage = (id: number) => `/settings/${WEBHOOKS}/${id}`;
