import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Child } from './child';
import { documentId } from './content';
import type { Visit } from './http';
import type { Done, Task } from './load';
import type { Held } from './results';
import { type Editor, saving } from './saves';

const WRITERS = 20;
const SECONDS = 10;
/** Of reading, within the time that writers are held. */
const READING = 8;

/** Reads pages, then holds twenty writers with a lock on the table and reads on, then lets go and reads again. */
export async function measureHeld(
  load: Child<Task, Done>,
  { port, token }: Editor,
  pages: Visit[],
  databaseUrl: string,
): Promise<Held> {
  const read = () => load.tell({ port, visits: pages, clients: WRITERS, seconds: READING });
  const before = await read();
  const lock = new Client(databaseUrl);
  const writers = new Child<Task, Done>('load');
  await lock.connect();
  try {
    await lock.query('begin');
    // What an `alter table` or a long import takes: readers go on, writers wait.
    await lock.query('lock table public.conditions in share row exclusive mode');
    const visits = Array.from({ length: WRITERS }, (_, n) => [saving(documentId(n), `Held ${n}`)]);
    const writing = writers.tell({ port, token, visits, clients: WRITERS, seconds: SECONDS });
    const released = pause(SECONDS * 1000).then(() => lock.query('rollback'));
    await pause((SECONDS - READING) * 500);
    const during = await read();
    await released;
    const { failures: refused, answered } = await writing;
    const after = await read();
    return {
      writers: WRITERS,
      seconds: SECONDS,
      before: (before.perSecond + after.perSecond) / 2,
      during: during.perSecond,
      failures: during.failures,
      writes: { saved: answered, ...refused },
    };
  } finally {
    writers.stop();
    await lock.end();
  }
}
