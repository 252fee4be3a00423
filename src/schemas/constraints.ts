import type { Core } from '@strapi/strapi';
import { runAll, whileMaking } from './making';
import { quoted } from './sql';

/** A constraint on a table of Strapi's that its schema sync knows nothing of, and leaves alone. */
export interface Constraint {
  table: string;
  name: string;
  definition: string;
}

/** Adds the constraints that are missing. */
export async function addConstraints(strapi: Core.Strapi, constraints: readonly Constraint[]): Promise<void> {
  await whileMaking(strapi, async (transaction) => {
    for (const { table, name, definition } of constraints) {
      const { rows } = await transaction.raw<{ rows: unknown[] }>(
        'select from pg_constraint where conname = ? and conrelid = to_regclass(?)',
        [name, `public.${quoted(table)}`],
      );
      if (rows.length > 0) continue;
      await runAll(transaction, [`alter table public.${quoted(table)} add constraint ${quoted(name)} ${definition}`]);
    }
  });
}
