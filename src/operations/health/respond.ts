import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readiness } from './readiness';

/** Seconds after which a server that is not ready is worth asking again. */
const RETRY_AFTER = '2';

/** Addresses of the health checks; as Strapi's router takes its own, in any case and with a slash at the end. */
const ADDRESSES = { '/health/live': 'live', '/health/ready': 'ready', '/_health': 'strapi' } as const;

export type HealthCheck = (typeof ADDRESSES)[keyof typeof ADDRESSES];

/** Which health check is asked for, if one is. */
export function healthCheckOf({ url = '' }: IncomingMessage): HealthCheck | undefined {
  if (!/health/i.test(url)) return undefined; // nearly every request: it is asked of each
  // A request may name the whole address (RFC 9112, 3.2.2).
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return ADDRESSES[path.toLowerCase().replace(/(?<=.)\/$/, '') as keyof typeof ADDRESSES];
}

/**
 * Answers a health check: GET and HEAD, and for Strapi's own `/_health`, which answers 204, any method.
 */
export async function respondToHealthCheck(
  check: HealthCheck,
  request: IncomingMessage,
  response: ServerResponse,
  readiness: () => Promise<Readiness>,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if (check !== 'strapi' && request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    const error = { status: 405, name: 'MethodNotAllowedError', message: 'Method Not Allowed' };
    return send(response, 405, { data: null, error: { ...error, details: { code: 'method-not-allowed' } } });
  }
  if (check === 'live') return send(response, 200, { status: 'live' });
  const state = await readiness();
  if (state.status !== 'ready') {
    response.setHeader('Retry-After', RETRY_AFTER);
    return send(response, 503, state);
  }
  if (check === 'ready') return send(response, 200, state);
  response.statusCode = 204;
  response.end();
}

function send(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const text = JSON.stringify(body);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text); // Node leaves the body out for HEAD, but would leave its length out, too
}
