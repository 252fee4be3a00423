import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';

/** What is to be written, as Strapi's document service was asked. A step may complete `params.data`. */
export type Write = Modules.Documents.Middleware.Context;

/** What was written. */
export interface Written {
  write: Write;
  /** What the document service answers. */
  result: unknown;
  /** Every document that the write changed: one, and its copy for a clone. */
  documentIds: string[];
}

/** One thing that is done with every write. Each part is done for all steps, in their order, before the next part. */
export interface WriteStep<Noted = unknown> {
  /** Refuses what must not be written, from what was sent. Nothing is held yet: what is refused keeps nobody waiting. */
  refuse?(strapi: Core.Strapi, write: Write): void | Promise<void>;
  /**
   * Looks at what is there and completes what was sent, alone among all writers.
   *
   * @returns what `after` is to know of the time before
   */
  before?(strapi: Core.Strapi, write: Write, transaction: Knex.Transaction): Promise<Noted>;
  /** Brings what follows from a write up to date, or refuses it after all: the transaction is rolled back then. */
  after?(strapi: Core.Strapi, written: Written, transaction: Knex.Transaction, noted: Noted): Promise<void>;
  /** Says in this project's words why the database refused it; any other error is returned as it is. */
  explain?(error: unknown, write: Write): unknown;
}
