import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, choosePort, isFree, type StartedServer, startServer, stopServer } from './server';

/** Milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5000;
/** Whoever ran this long ended for a reason of its own: the next pause is the first one again. */
const HEALTHY = 60_000;
/** How often its own port is found taken before another one is. */
const LOOKS_AT_PORT = 5;

export interface Supervision {
  /** The server as it runs now, or ran last. */
  current(): StartedServer;
  /** Ends the server for good. */
  stop(): Promise<void>;
}

/**
 * Keeps a server running: whenever it ends without having been asked to (a crash, kill -9, no memory), it is started
 * again on the same port, so that connection pools find it by themselves, at once and then after growing pauses.
 *
 * @param onMove is told when another program took the port meanwhile and the server runs on another one now
 */
export function supervise(cluster: Cluster, first: StartedServer, onMove: () => void): Supervision {
  const stopping = new AbortController();
  let current = first;
  let restarting: Promise<void> | undefined;
  let failures = 0;

  const watch = (server: StartedServer) => {
    const started = Date.now();
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      if (stopping.signal.aborted) return;
      if (Date.now() - started > HEALTHY) failures = 0;
      report(`ended unexpectedly (${signal ?? `code ${code}`}); it is started again.`);
      restarting = restart();
    };
    if (server.child.exitCode === null && server.child.signalCode === null) server.child.once('exit', onExit);
    else onExit(server.child.exitCode, server.child.signalCode);
  };

  const restart = async () => {
    while (!stopping.signal.aborted) {
      const growing = Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE);
      await pause(growing, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        const port = await portFor(current.port);
        const moved = port !== current.port;
        current = await startServer(cluster, port);
        report(`runs again${moved ? `, on port ${port}` : ''}.`);
        if (moved) onMove();
        return watch(current);
      } catch (error) {
        report(`could not be started again: ${(error as Error).message}`);
      }
    }
  };

  watch(first);
  return {
    current: () => current,
    stop: async () => {
      stopping.abort();
      await restarting;
      if (current.child.pid) await stopServer(current.child.pid);
    },
  };
}

/** The port it had, unless another program has it now. */
async function portFor(last: number): Promise<number> {
  for (let look = 0; look < LOOKS_AT_PORT; look++) {
    if (await isFree(last)) return last;
    await pause(FIRST_PAUSE);
  }
  return choosePort();
}

function report(what: string): void {
  console.error(`The embedded PostgreSQL ${what}`);
}
