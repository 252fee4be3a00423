import { type IncomingMessage, request } from 'node:http';

/** One request, as it is repeated over and over. */
export interface Question {
  method: 'GET' | 'POST' | 'PUT';
  /** From the first slash on. */
  path: string;
  /** JSON. */
  body?: string;
  headers?: Readonly<Record<string, string>>;
}

/** What a client asks, one after the other, to have what it came for; its time is that of all together. */
export type Visit = Question[];

export interface Answer {
  status: number;
  /** Names and values in turn, as they came. */
  rawHeaders: string[];
  body: Buffer;
}

export const get = (path: string): Question => ({ method: 'GET', path: encodeURI(path) });
export const graphql = (query: string, variables: object): Question => ({
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

/** Says of two requests whether they are the same. */
export const keyOf = ({ method, path, body = '' }: Question) => `${method} ${path} ${body}`;

/**
 * Asks once, outside of any measurement.
 *
 * @param token of a session in the admin panel
 */
export function ask(port: number, { method, path, body, headers: own }: Question, token?: string): Promise<Answer> {
  const headers = {
    ...own,
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      whole(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, rawHeaders: response.rawHeaders, body: bytes }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** @throws Error with the answer where its status is not 2xx */
export async function askJson<Body>(port: number, question: Question, token?: string): Promise<Body> {
  const { status, body } = await ask(port, question, token);
  const text = body.toString('utf8');
  if (status < 200 || status > 299)
    throw new Error(`${question.method} ${decodeURI(question.path)} was answered ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Body;
}

async function whole(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
