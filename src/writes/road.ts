import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isWrite, writtenDocuments } from '../model';
import { lockWrites } from './lock';
import { withinWrite } from './once';
import type { WriteStep } from './step';

/**
 * The one road of every write of content, whichever way it came: refuse → lock → before → write → after, each for all
 * steps in their order, whole or not at all. Strapi publishes by looking what is there, deleting it and writing it
 * anew: two publications at once would leave two published versions, so that writes wait for each other.
 */
export function road(strapi: Core.Strapi, steps: readonly WriteStep[]): Modules.Documents.Middleware.Middleware {
  return async (write, next) => {
    if (!isWrite(write.action) || !write.uid.startsWith('api::')) return next();
    for (const step of steps) await step.refuse?.(strapi, write);
    try {
      return await wholeOrNot(strapi, async (trx) => {
        await lockWrites(strapi, trx);
        return withinWrite(async () => {
          const noted = new Map<WriteStep, unknown>();
          for (const step of steps) noted.set(step, await step.before?.(strapi, write, trx));
          const result = await next();
          const written = { write, result, documentIds: writtenDocuments(write.params, result) };
          for (const step of steps) await step.after?.(strapi, written, trx, noted.get(step));
          return result;
        });
      });
    } catch (error) {
      throw steps.reduce((reason, step) => step.explain?.(reason, write) ?? reason, error);
    }
  };
}

/**
 * Within a transaction of the caller's, a transaction of Strapi's undoes nothing (database, index.js): a caller who goes
 * on after a refusal would commit what was refused. A savepoint undoes it.
 */
async function wholeOrNot<Result>(
  strapi: Core.Strapi,
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const isWithin = strapi.db.inTransaction();
  return strapi.db.transaction(async ({ trx }) => {
    if (!isWithin) return work(trx);
    await trx.raw('savepoint write');
    try {
      const result = await work(trx);
      await trx.raw('release savepoint write');
      return result;
    } catch (error) {
      // Where the connection is gone there is nothing to undo, and why it went is what is to be said.
      await trx.raw('rollback to savepoint write; release savepoint write').catch(() => undefined);
      throw error;
    }
  }) as Promise<Result>;
}
