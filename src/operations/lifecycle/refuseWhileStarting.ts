import type { ServerResponse } from 'node:http';
import type { Phase } from './phase';

/** Seconds; a server starts in a few. */
const RETRY_AFTER = '2';

/** Answers 503 as long as there is nobody to answer better, and says so. */
export function refuseWhileStarting(phase: Phase, response: ServerResponse): boolean {
  if (phase !== 'starting') return false;
  const error = { status: 503, name: 'UnavailableError', message: 'The server is starting; ask again in a moment.' };
  response.writeHead(503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': RETRY_AFTER,
  });
  response.end(JSON.stringify({ data: null, error: { ...error, details: { code: 'unavailable' } } }));
  return true;
}
