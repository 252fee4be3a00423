import type { IncomingMessage } from 'node:http';

/** A body that was looked at before anybody reads it. */
export interface Arrived {
  /** Undefined where it did not arrive in time. */
  body: Buffer | undefined;
  /** Has the request be as if nobody had looked. */
  giveBack(): void;
}

/** Milliseconds. A short body comes with its head; whoever sends it slowly is waited for where all bodies are read. */
const PATIENCE = 200;

/**
 * Reads a short body whose length is known.
 *
 * @param length bytes
 */
export function arriving(request: IncomingMessage, length: number): Promise<Arrived> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let arrived = 0;
    const end = () => {
      clearTimeout(timer);
      request.off('data', take);
      request.off('close', end);
      request.pause(); // or the stream would end before it is given back
      const all = Buffer.concat(chunks);
      resolve({
        body: arrived === length ? all : undefined,
        giveBack: () => {
          if (all.length > 0 && !request.destroyed) request.unshift(all);
        },
      });
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      arrived += chunk.length;
      if (arrived >= length) end();
    };
    const timer = setTimeout(end, PATIENCE);
    request.on('data', take);
    request.once('close', end);
  });
}
