import { AsyncLocalStorage } from 'node:async_hooks';
import type { WriteStep } from './step';

/** What makes a version the one it is. Strapi gives it, and the address of a request says whose it is about. */
const IDENTITY = ['id', 'documentId', 'locale', 'publishedAt', 'createdAt', 'updatedAt', 'localizations'];

/**
 * Takes what makes a version the one it is out of data that was sent. The admin panel sends whole entries, so that
 * they are no mistake; Strapi would write a `documentId` among them and so move a draft to another entry.
 */
export const identity: WriteStep = {
  before: async (strapi, write) => {
    const params = write.params as { data?: Record<string, unknown> };
    if (!params.data || !strapi.requestContext.get() || ownData.getStore()) return;
    const kept = Object.entries(params.data).filter(([name]) => !IDENTITY.includes(name));
    params.data = Object.fromEntries(kept);
  },
};

const ownData = new AsyncLocalStorage<true>();

/** Writes what a program has put together, within somebody's request: an entry may come back under its own id. */
export function asProgram<Result>(work: () => Promise<Result>): Promise<Result> {
  return ownData.run(true, work);
}
