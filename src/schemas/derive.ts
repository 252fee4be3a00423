import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { lockWrites } from '../writes';
import { runAll, whileMaking } from './making';
import { dropSetAside, setAside } from './setAside';
import { fingerprintOf, literal, quoted } from './sql';

/** How the objects of one schema come into being: views, functions, triggers and tables that can be made from others at any time. */
export interface Definition {
  /** The schema's name. It is made empty; nothing but the definition puts anything there. */
  schema: string;
  /** Makes it, while everybody reads and writes. */
  statements: readonly string[];
  /**
   * The last of it, for which writers wait: triggers (`create or replace`, for dropping one would have readers wait,
   * too), and what was written after the statements looked.
   */
  settling?: readonly string[];
  /** What its views look into: made anew, it takes them along. */
  over?: readonly DerivedSchema[];
  /**
   * SQL of whether what is written meanwhile is noted in `schemas.missed`, by what stands under the name so far. If
   * not, writers wait from the start.
   */
  notesMissed?: string;
}

export interface DerivedSchema extends Required<Definition> {
  /** Changes with the definition; the comment of the schema. */
  fingerprint: string;
}

export function derivedSchema({
  schema,
  statements,
  settling = [],
  over = [],
  notesMissed = 'false',
}: Definition): DerivedSchema {
  const fingerprint = fingerprintOf([statements, settling, ...over.map((below) => below.fingerprint)]);
  return { schema, statements, settling, over, notesMissed, fingerprint };
}

/**
 * Makes schemas, all of them or none, where they do not stand as they are defined now. Each is built beside the one that
 * serves and takes its name in the moment of the commit: PostgreSQL lets a transaction rename the old schema and fill a
 * new one of the same name, and shows others the old one until then. So readers never wait and never find it missing,
 * definitions may say their own schema's name, and what fails leaves everything as it was.
 */
export async function derive(strapi: Core.Strapi, schemas: readonly DerivedSchema[]): Promise<void> {
  await whileMaking(strapi, async (transaction) => {
    const outdated: DerivedSchema[] = [];
    for (const derived of schemas) {
      const isOverOutdated = derived.over.some((below) => outdated.includes(below));
      if (isOverOutdated || !(await stands(transaction, derived))) outdated.push(derived);
    }
    const settling = outdated.flatMap((derived) => derived.settling);
    for (const { settling, notesMissed } of outdated)
      if (settling.length > 0 && !(await holds(transaction, notesMissed))) await lockWrites(strapi, transaction);
    for (const { schema, statements, fingerprint } of outdated) {
      await setAside(transaction, schema);
      await transaction.raw('create schema ??', [schema]);
      await runAll(transaction, [...statements, `comment on schema ${quoted(schema)} is ${literal(fingerprint)}`]);
    }
    // Before the tables: a write that has begun must not need one that is locked here while it holds another.
    if (settling.length > 0) await lockWrites(strapi, transaction);
    await runAll(transaction, [...settling, 'delete from schemas.missed']);
  });
  for (const { schema } of schemas) await dropSetAside(strapi, schema);
}

async function stands(transaction: Knex.Transaction, { schema, fingerprint }: DerivedSchema): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    `select from pg_namespace where nspname = ? and obj_description(oid, 'pg_namespace') = ?`,
    [schema, fingerprint],
  );
  return rows.length > 0;
}

async function holds(transaction: Knex.Transaction, condition: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: unknown[] }>(`select where ${condition}`);
  return rows.length > 0;
}
