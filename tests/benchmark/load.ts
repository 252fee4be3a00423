/** A process of its own that asks a server the same questions with many clients at once; see `Load` for who starts it. */
import { performance } from 'node:perf_hooks';
import { bytesOf, Connection } from './connection';
import type { Visit } from './http';
import { quantile } from './statistics';

export interface Task {
  port: number;
  visits: Visit[];
  clients: number;
  seconds: number;
  /** Of a session in the admin panel. */
  token?: string;
}

export interface Done {
  /** Visits answered. */
  answered: number;
  /** Visits answered in a second. */
  perSecond: number;
  /** Milliseconds of a visit. */
  p50: number;
  p95: number;
  /** How often each status came that is not 2xx, or each failure. */
  failures: Record<string, number>;
}

interface Tally {
  times: number[];
  failures: Record<string, number>;
  next: number;
}

async function perform({ port, visits, clients, seconds, token }: Task): Promise<Done> {
  const questions = visits.map((visit) => visit.map((question) => bytesOf(question, token)));
  const tally: Tally = { times: [], failures: {}, next: 0 };
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, () => client(port, questions, end, tally)));
  const took = (performance.now() - start) / 1000;
  const { times, failures } = tally;
  return {
    answered: times.length,
    perSecond: times.length / took,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    failures,
  };
}

/** Goes on to the next visit as soon as one is over; all clients together go through all visits in turn. */
async function client(port: number, visits: Buffer[][], end: number, tally: Tally): Promise<void> {
  const connection = new Connection(port);
  while (performance.now() < end) {
    const visit = visits[tally.next++ % visits.length] ?? [];
    const began = performance.now();
    const failure = await failureOf(connection, visit);
    if (failure) tally.failures[failure] = (tally.failures[failure] ?? 0) + 1;
    else tally.times.push(performance.now() - began);
  }
  connection.close();
}

async function failureOf(connection: Connection, visit: Buffer[]): Promise<string | undefined> {
  try {
    for (const question of visit) {
      const status = await connection.ask(question);
      if ((status < 200 || status > 299) && status !== 304) return String(status);
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

process.on('message', (task: Task) => {
  perform(task).then(
    (done) => process.send?.(done),
    (error) => {
      throw error;
    },
  );
});
process.on('disconnect', () => process.exit());
