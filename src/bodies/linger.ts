import type { IncomingMessage } from 'node:http';

/**
 * A request that is answered before it has arrived whole: what still comes is thrown away for a while, since a client
 * whose connection is closed while it sends never sees the answer (RFC 9112, section 9.6), then the connection is
 * closed, since it may go on for ever.
 *
 * @param milliseconds that the rest may take
 */
export function linger(request: IncomingMessage, milliseconds: number): void {
  if (request.complete || request.destroyed) return;
  request.resume();
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, milliseconds);
  request.once('close', () => clearTimeout(timer));
  request.once('end', () => clearTimeout(timer));
}
