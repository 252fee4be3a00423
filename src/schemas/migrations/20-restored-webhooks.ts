/** Which database an endpoint was told of last: after a restore, nobody knows what it was told that is not so any more. */
export const restoredWebhooks = {
  name: 'restored-webhooks',
  statements: ['alter table webhooks.endpoints add column database text'],
};
