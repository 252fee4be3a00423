import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SeverableLine {
  /** The connection string that leads through this line. */
  url: string;
  /** Cuts every connection, and refuses new ones. */
  sever(): Promise<void>;
  /** Takes calls, but passes nothing on any more. */
  stall(): void;
  /** As at the beginning. */
  mend(): Promise<void>;
  /** How many connections were opened through it. */
  opened(): number;
  close(): Promise<void>;
}

/** A line to the database that can be cut without touching the database, which others use, too. */
export async function severableLine(to: string): Promise<SeverableLine> {
  const { hostname, port } = new URL(to);
  const ends = new Set<Socket>();
  let stalled = false;
  let opened = 0;
  const line = createServer((near) => {
    opened += 1;
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('data', (bytes) => stalled || other.write(bytes));
      one.on('error', () => {});
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const own = (line.address() as AddressInfo).port;
  const url = new URL(to);
  url.port = String(own);
  const sever = async () => {
    const closed = line.listening ? once(line, 'close') : undefined;
    line.close();
    for (const end of ends) end.resetAndDestroy();
    await closed;
  };
  return {
    url: url.toString(),
    sever,
    stall: () => {
      stalled = true;
    },
    mend: async () => {
      // What was swallowed cannot be made up for.
      if (stalled) for (const end of ends) end.destroy();
      stalled = false;
      if (line.listening) return;
      line.listen(own, '127.0.0.1');
      await once(line, 'listening');
    },
    opened: () => opened,
    close: sever,
  };
}
