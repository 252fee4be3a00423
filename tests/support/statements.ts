import type { Core } from '@strapi/strapi';

/** What the database is asked while something is done. */
export async function statementsOf(strapi: Core.Strapi, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    // What the public may do is asked once a second, whoever asks for what.
    if (!sql.includes('up_permissions')) statements.push(sql);
  };
  strapi.db.connection.on('query', note);
  try {
    await work();
  } finally {
    strapi.db.connection.off('query', note);
  }
  return statements;
}
