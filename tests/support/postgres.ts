import { Client } from 'pg';

/** The PostgreSQL of this test run, handed from the global setup to the workers. */
export interface TestPostgres {
  adminUrl: string;
  /** Connection string of a database, with `%s` in place of its name. */
  urlPattern: string;
  folder: string;
}

/** Databases to be cloned; nobody may be connected to them. */
export const TEMPLATES = {
  /** The shipped content. */
  shipped: 'shipped_template',
  /** The same, with a part of the German texts: what is missing falls back to another language. */
  seeded: 'seeded_template',
  empty: 'template0',
} as const;

/** One of them, or a database of the test's own. */
export type Template = keyof typeof TEMPLATES | { database: string };

const VARIABLE = 'TEST_POSTGRES';

export function publishPostgres(postgres: TestPostgres): void {
  process.env[VARIABLE] = JSON.stringify(postgres);
}

export function testPostgres(): TestPostgres {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as TestPostgres;
}

export function urlOf(database: string): string {
  return testPostgres().urlPattern.replace('%s', database);
}

let count = 0;

/** Creates a database of the test's own. */
export async function createDatabase(from: Template = 'seeded'): Promise<string> {
  count += 1;
  const name = `test_${process.pid}_${Date.now()}_${count}`;
  await asAdmin(
    `create database ${name} owner content template ${typeof from === 'string' ? TEMPLATES[from] : from.database}`,
  );
  return name;
}

export async function dropDatabase(name: string): Promise<void> {
  await asAdmin(`drop database if exists ${name} with (force)`);
}

export async function query<Row extends object>(database: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  return run<Row>(urlOf(database), sql, values);
}

/** As superuser, outside of any database of a test. */
export async function asAdmin(sql: string): Promise<void> {
  await run(testPostgres().adminUrl, sql);
}

async function run<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
