import { Client, type ClientConfig } from 'pg';

/** What the database must hold for this version to answer; see `delivery`. */
export interface ExpectedSchema {
  schema: string;
  /** Changes with the version of the schema; kept as its comment. */
  fingerprint: string;
  views: string[];
}

/** Milliseconds that the database may take to answer, connecting included. */
const PATIENCE = 1000;

/**
 * Asks the database what is missing, on a connection of its own: a pool that is exhausted says nothing about the
 * database, and probes take nothing from those who read and write.
 */
export class DatabaseProbe {
  #client: Client | undefined;

  constructor(private readonly connection: ClientConfig) {}

  /** @returns what is missing, by name; nothing for a database that can answer */
  async missing(expected: ExpectedSchema | undefined): Promise<string[]> {
    const patience = new AbortController();
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE);
      patience.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    try {
      return await Promise.race([this.#look(expected), late]);
    } catch {
      await this.close();
      return ['database'];
    } finally {
      patience.abort();
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // Not awaited: a database that does not answer does not say goodbye either.
    void client?.end().catch(() => {});
  }

  async #look(expected: ExpectedSchema | undefined): Promise<string[]> {
    const client = await this.#connected();
    if (!expected) return ['schema'];
    const { schema, fingerprint, views } = expected;
    const { rows } = await client.query<{ fingerprint: string | null; views: string[] }>(
      `select obj_description(to_regnamespace($1), 'pg_namespace') as fingerprint,
        array(select name from unnest($2::text[]) as name where to_regclass(format('%I.%I', $1::text, name)) is null) as views`,
      [schema, views],
    );
    const [found] = rows;
    if (!found?.fingerprint) return [`schema ${schema}`];
    if (found.fingerprint !== fingerprint) return [`schema ${schema} of this version`];
    return found.views.map((view) => `view ${schema}.${view}`);
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client({ ...this.connection, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    return client;
  }
}
