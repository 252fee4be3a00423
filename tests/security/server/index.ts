import { createDatabase, dropDatabase, urlOf } from '../../support/postgres';
import { answers, freePort, type RunningCommand, runCommand, until } from '../../support/process';
import { type Hidden, writeCanaries } from './canaries';
import { type Client, clientOf } from './client';
import { memoryOf, processesOf } from './processes';

/** A production server on real sockets, on a database of its own that holds the shipped content and canaries. */
export interface SecurityServer extends Client {
  port: number;
  database: string;
  hidden: Hidden;
  /** Everything it has logged. */
  log(): string;
  /** Bytes of memory that its processes hold. */
  memory(): number;
  /** Ids of its processes. */
  processes(): number[];
  isAlive(): boolean;
  /** Waits until it answers again, where something has ended it and something starts it anew. */
  back(): Promise<void>;
  stop(): Promise<void>;
}

/** @param environment settings besides those of any production server */
export async function startServer(environment: Record<string, string> = {}): Promise<SecurityServer> {
  const database = await createDatabase('seeded');
  const hidden = await writeCanaries(database);
  const port = await freePort();
  const command = runCommand('start', { PORT: String(port), DATABASE_URL: urlOf(database), ...environment });
  await until(() => answers(port), command, 90);
  const client = clientOf(port);
  return {
    ...client,
    port,
    database,
    hidden,
    log: command.output,
    memory: () => memoryOf(command.child.pid),
    processes: () => processesOf(command.child.pid),
    isAlive: () => command.child.exitCode === null && command.child.signalCode === null,
    back: () => until(() => answers(port), command),
    stop: async () => {
      client.close();
      await stopped(command);
      await dropDatabase(database);
    },
  };
}

/** Ends it as an operator would; a server that is too busy to end is killed, as its database goes with it. */
async function stopped({ child, exited }: RunningCommand): Promise<void> {
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(patience);
}
