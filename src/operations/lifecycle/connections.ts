import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A connection on which nothing happened for this long (milliseconds) is idle. On a shorter silence the next request
 * may be on its way: closing then would lose it, and its client could not know whether it was carried out.
 */
const IDLE_AFTER = 250;

/** One connection, with what is being answered on it. */
interface Connection {
  /** When the last answer ended; undefined while there is one. */
  quietSince: number | undefined;
  /** A client may send its next request before it has its answer. */
  readonly answers: Set<ServerResponse>;
  /** An answer is over. */
  readonly end: (this: ServerResponse) => void;
}

/** The connections of a server, with what is being answered on each. */
export class Connections {
  readonly #connections = new Map<Socket, Connection>();
  #stopping = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#connections.set(socket, connection());
      socket.once('close', () => this.#connections.delete(socket));
    });
  }

  /** Notes that an answer has begun. */
  begin({ socket }: IncomingMessage, response: ServerResponse): void {
    if (this.#stopping) isLast(response);
    const known = this.#connections.get(socket);
    if (!known) return; // it is closed already
    known.answers.add(response);
    known.quietSince = undefined;
    response.on('close', known.end);
  }

  /**
   * Accepts no more connections, lets answers in flight finish and ends their connections with them, closes idle ones
   * at once, and after the given time all others.
   */
  async drain(seconds: number): Promise<void> {
    this.#stopping = true;
    for (const { answers } of this.#connections.values()) for (const response of answers) isLast(response);
    // Not the HTTP server's own close, which also closes connections whose next request may be on its way.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    for (const end = Date.now() + seconds * 1000; this.#connections.size > 0 && Date.now() < end; await pause(25))
      this.#closeIdle();
    for (const socket of this.#connections.keys()) socket.destroy();
    await closed;
  }

  #closeIdle(): void {
    for (const [socket, { quietSince }] of this.#connections)
      if (quietSince !== undefined && Date.now() - quietSince >= IDLE_AFTER) socket.destroy();
  }
}

function connection(): Connection {
  const answers = new Set<ServerResponse>();
  const made: Connection = {
    quietSince: Date.now(),
    answers,
    end() {
      answers.delete(this);
      if (answers.size === 0) made.quietSince = Date.now();
    },
  };
  return made;
}

/** Makes Node write `Connection: close`, and close the connection, whatever becomes of the headers set so far. */
function isLast(response: ServerResponse): void {
  response.shouldKeepAlive = false;
}
