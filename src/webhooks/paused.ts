import type { Finder } from '../worklist';
import { readEndpoints } from './endpoints';

/** Webhooks that are told of nothing any more, for those who may change that. */
export const pausedWebhooks: Finder<'paused-webhook'> = async (strapi, { ability }, most) => {
  if (!(ability as unknown as { can(action: string): boolean }).can('admin::webhooks.update'))
    return { count: 0, lines: [] };
  const paused = (await readEndpoints(strapi.db.connection)).filter(({ pausedAt }) => pausedAt !== null);
  return {
    count: paused.length,
    lines: paused.slice(0, most).map(({ id, url, description, pausedAt, pausedBecause }) => ({
      name: description || url,
      page: { of: 'webhook', id },
      since: (pausedAt ?? new Date()).toISOString(),
      because: pausedBecause,
    })),
  };
};
