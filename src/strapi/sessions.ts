import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

const USER = 'admin::user';

interface Change {
  data?: { password?: unknown; isActive?: unknown };
  where?: object;
}

interface Event {
  params: Change;
  result?: { id?: number } | null;
  state: Record<string, unknown>;
}

/**
 * Ends every session of a person whose password changes or who is switched off. Strapi does so where people change
 * their own password, and before it is stored; not where an administrator sets it, nor its command line, and who is
 * switched on again goes on in the sessions of before. Looks at what is stored, so that no road leads past it.
 */
export function endSessionsWithPasswords(strapi: Core.Strapi): void {
  const sessions = (strapi as { sessionManager?: SessionManager }).sessionManager;
  assertInside(typeof sessions === 'function' && sessions.hasOrigin('admin'), 'a sessionManager for the admin panel');
  const end = async (id: number) => sessions('admin').invalidateRefreshToken(String(id));

  strapi.db.lifecycles.subscribe({
    models: [USER],
    async afterUpdate(event) {
      const { params, result } = event as Event;
      if (endsSessions(params) && result?.id) await end(result.id);
    },
    async beforeUpdateMany(event) {
      const { params, state } = event as Event;
      if (endsSessions(params))
        state.ids = (await strapi.db.query(USER).findMany({ where: params.where, select: ['id'] })).map(({ id }) => id);
    },
    async afterUpdateMany(event) {
      for (const id of ((event as Event).state.ids ?? []) as number[]) await end(id);
    },
  });
}

interface SessionManager {
  (origin: string): { invalidateRefreshToken(userId: string): Promise<void> };
  hasOrigin(origin: string): boolean;
}

function endsSessions({ data }: Change): boolean {
  return data?.password !== undefined || data?.isActive === false;
}
