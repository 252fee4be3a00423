import { query } from './postgres';

/** Lets the moment of a scheduled release come, for the database, whose clock counts. */
export async function momentComes(database: string, release: number): Promise<void> {
  await query(database, `update publishing.releases set due_at = now() where id = ${release}`);
  await query(
    database,
    `update graphile_worker._private_jobs set run_at = now() where key = 'publish-release ${release}'`,
  );
}
