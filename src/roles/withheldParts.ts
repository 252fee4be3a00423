import type { UID } from '@strapi/strapi';
import { attributesOf } from '../model';
import type { WriteStep } from '../writes';

interface Cloned {
  entries: { documentId: string; locale?: string | null }[];
}

/**
 * A copy is made without the components that its maker's role may not set. Strapi means it so and empties each field of one
 * (content-manager, excludeNotCreatableFields); but it merges what is sent with the original, so that a list stays as it
 * was, an empty one sent in its place, too, and takes no null for it: lists are emptied afterwards.
 */
export const withheldParts: WriteStep<string[]> = {
  before: async (_strapi, { action, params, contentType }) => {
    const { data } = params as { data?: Record<string, unknown> };
    if (action !== 'clone' || !data) return [];
    const withheld = Object.entries(attributesOf(contentType)).filter(
      ([name, { component }]) => component && isBlank(data[name]),
    );
    for (const [name, { repeatable }] of withheld)
      if (repeatable) delete data[name];
      else data[name] = null;
    return withheld.flatMap(([name, { repeatable }]) => (repeatable ? [name] : []));
  },

  after: async (strapi, { write, result }, _transaction, lists) => {
    if (lists.length === 0) return;
    const data = Object.fromEntries(lists.map((name) => [name, []]));
    for (const entry of (result as Cloned).entries) {
      const { documentId, locale } = entry;
      await strapi
        .documents(write.uid as UID.ContentType)
        .update({ documentId, ...(locale && { locale }), data } as Parameters<
          ReturnType<typeof strapi.documents>['update']
        >[0]);
      Object.assign(entry, data); // what the panel is answered
    }
  },
};

function isBlank(part: unknown): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return false;
  return Object.values(part).every((value) => value === null);
}
