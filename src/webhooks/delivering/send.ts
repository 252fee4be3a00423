import http from 'node:http';
import https from 'node:https';
import { type Allowed, assertPublic, literalHost, publicLookup } from './target';

/** How long (ms) an endpoint has for its answer. */
const PATIENCE = 10_000;

/** What became of a try. */
export interface Outcome {
  isTaken: boolean;
  /** What the endpoint answered; null where it did not. */
  status: number | null;
  problem: string | null;
  milliseconds: number;
  /** When it asked to be told again (seconds), if it did. */
  retryAfter?: number;
}

/**
 * Posts a message. Only an answer of 2xx counts as taken; redirects are not followed (Standard Webhooks, "Operational
 * considerations"), and what is answered is not read.
 */
export async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  allowed: Allowed,
): Promise<Outcome> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const { status, retryAfter } = await post(url, headers, body, allowed);
    const isTaken = status >= 200 && status < 300;
    const problem = isTaken ? null : problemOf(status);
    return { isTaken, status, problem, milliseconds: took(), ...(retryAfter !== undefined && { retryAfter }) };
  } catch (error) {
    return { isTaken: false, status: null, problem: wordsOf(error), milliseconds: took() };
  }
}

async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  allowed: Allowed,
): Promise<{ status: number; retryAfter?: number }> {
  const literal = literalHost(url);
  if (literal !== undefined) assertPublic(literal, allowed);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false, // a connection that is kept would have been looked up long ago
        lookup: publicLookup(allowed),
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'therapeutic-botox-content-api',
          ...headers,
        },
      },
      (response) => {
        const retryAfter = Number(response.headers['retry-after']);
        resolve({
          status: response.statusCode ?? 0,
          ...(Number.isFinite(retryAfter) && retryAfter > 0 && { retryAfter }),
        });
        response.destroy(); // however long it is
      },
    );
    sent.on('error', reject);
    // Whoever wants to speak another protocol has answered, and nothing else would ever come.
    sent.on('upgrade', ({ statusCode: status = 0 }, socket) => {
      socket.destroy();
      resolve({ status });
    });
    sent.on('close', () => reject(new Error('It ended without an answer.')));
    sent.end(body);
  });
}

function problemOf(status: number): string {
  if (status >= 300 && status < 400)
    return `It answered ${status}: redirects are not followed; set the address it leads to.`;
  return `It answered ${status}.`;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Its name is not known (DNS).',
  EAI_AGAIN: 'Its name could not be looked up (DNS).',
  ECONNREFUSED: 'It refuses connections.',
  ECONNRESET: 'It broke the connection off.',
  EHOSTUNREACH: 'It cannot be reached.',
  ENETUNREACH: 'It cannot be reached.',
  ETIMEDOUT: 'It cannot be reached.',
};

function wordsOf(error: unknown): string {
  const { name, code, message } = error as Error & { code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return `It did not answer within ${PATIENCE / 1000} seconds.`;
  if (name === 'TargetRefused') return message;
  return (code && WORDS[code]) || message;
}
