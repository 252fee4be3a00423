import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A connection on which nothing happened for this long (milliseconds) is idle. On a shorter silence the next request
 * may be on its way: closing then would lose it, and its client could not know whether it was carried out.
 */
const IDLE_AFTER = 250;

/** The connections of a server, with what is being answered on each. */
export class Connections {
  /** When the last answer ended, for those on which nothing is being answered. */
  readonly #quietSince = new Map<Socket, number | undefined>();
  /** A client may send its next request before it has its answer. */
  readonly #answering = new Map<Socket, number>();
  readonly #answers = new Set<ServerResponse>();
  #stopping = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#quietSince.set(socket, Date.now());
      socket.once('close', () => {
        this.#quietSince.delete(socket);
        this.#answering.delete(socket);
      });
    });
  }

  /** Notes that an answer has begun. */
  begin({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#answers.add(response);
    this.#quietSince.set(socket, undefined);
    this.#answering.set(socket, (this.#answering.get(socket) ?? 0) + 1);
    if (this.#stopping) isLast(response);
    response.once('close', () => {
      this.#answers.delete(response);
      const others = (this.#answering.get(socket) ?? 1) - 1;
      this.#answering.set(socket, others);
      if (others === 0 && this.#quietSince.has(socket)) this.#quietSince.set(socket, Date.now());
    });
  }

  /**
   * Accepts no more connections, lets answers in flight finish and ends their connections with them, closes idle ones
   * at once, and after the given time all others.
   */
  async drain(seconds: number): Promise<void> {
    this.#stopping = true;
    for (const response of this.#answers) isLast(response);
    // Not the HTTP server's own close, which also closes connections whose next request may be on its way.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    for (const end = Date.now() + seconds * 1000; this.#quietSince.size > 0 && Date.now() < end; await pause(25))
      this.#closeIdle();
    for (const socket of this.#quietSince.keys()) socket.destroy();
    await closed;
  }

  #closeIdle(): void {
    for (const [socket, since] of this.#quietSince)
      if (since !== undefined && Date.now() - since >= IDLE_AFTER) socket.destroy();
  }
}

/** Makes Node write `Connection: close`, and close the connection, whatever becomes of the headers set so far. */
function isLast(response: ServerResponse): void {
  response.shouldKeepAlive = false;
}
