import { type ChildProcess, fork } from 'node:child_process';

/** Milliseconds. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 30_000;
/** Whoever ran this long ended for a reason of its own: the next pause is the first one again. */
const HEALTHY = 60_000;
/** Longer than the server takes to end in order, at the worst. */
const STOP_PATIENCE = 30_000;

export interface SupervisedServer {
  /** Settles when the server has ended for good, with the code to end with. */
  over: Promise<number>;
  /** Ends the server in order. */
  stop(): void;
  /** Ends the server at once. */
  kill(): void;
  /** Ends the server in order, and starts it again. */
  restart(): void;
}

/**
 * Runs a script in a process of its own and starts it again whenever it ends without having been asked to (a crash,
 * kill -9, no memory), after growing pauses, for ever. Only what fails before it ever said 'serving' is left alone: it
 * has said why, and a person has to mend it.
 *
 * @param onServing is told each time that it answers
 */
export function superviseServer(script: string, onServing: () => void = () => {}): SupervisedServer {
  let child: ChildProcess | undefined;
  let next: NodeJS.Timeout | undefined;
  let state: 'running' | 'stopping' | 'killed' = 'running';
  let served = false;
  let restarting = false;
  let failures = 0;
  let settle: (code: number) => void = () => {};
  const over = new Promise<number>((resolve) => {
    settle = resolve;
  });

  const start = () => {
    const started = Date.now();
    const server = fork(script);
    child = server;
    restarting = false;
    server.on('message', (message) => {
      if (message !== 'serving') return;
      served = true;
      onServing();
    });
    server.once('error', (error) => ended(null, error.message));
    server.once('exit', (code, signal) => ended(code, signal));

    const ended = (code: number | null, reason: string | null) => {
      if (child !== server) return;
      child = undefined;
      if (state !== 'running') return settle(state === 'killed' ? 1 : 0);
      if (restarting) return start();
      if (!served && code) return settle(code);
      if (Date.now() - started > HEALTHY) failures = 0;
      const pause = Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE);
      console.error(
        `The server ended unexpectedly (${reason ?? `code ${code}`}); it is started again in ${pause / 1000} s.`,
      );
      next = setTimeout(start, pause);
    };
  };

  const kill = () => {
    state = 'killed';
    if (!child?.kill('SIGKILL')) settle(1);
  };

  const stop = () => {
    if (state !== 'running') return;
    state = 'stopping';
    clearTimeout(next);
    if (!child) return settle(0);
    if (child.connected) child.send('stop');
    else child.kill('SIGTERM');
    setTimeout(kill, STOP_PATIENCE).unref();
  };

  const restart = () => {
    if (!child?.connected) return;
    restarting = true;
    child.send('stop');
  };

  start();
  return { over, stop, kill, restart };
}
