import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

/** What is asked, as it goes over the wire: nothing is normalised. */
export interface Question {
  /** Method; GET if left out. */
  method?: string;
  /** Address from the first slash on; bytes above 0x7f as Latin-1. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Instead of all that: bytes to be sent as they are, as Latin-1, over a connection of their own. */
  raw?: string;
  /** Whether it brings a full-access token: drafts, and the files they hold, are no secret to it. */
  mayReadDrafts?: boolean;
  /** The client's own address; one of many if left out. */
  from?: string;
  /** Milliseconds after which the client leaves without waiting for the answer. */
  leavesAfter?: number;
}

export interface Answer {
  /** 0 if there was none; `failure` says why. */
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** Milliseconds from the first byte sent to the last one received. */
  took: number;
  failure?: string;
}

export interface Client {
  ask(question: Question | string): Promise<Answer>;
  close(): void;
}

/** Longer than any answer may take, short enough to notice a hang. */
const PATIENCE = 15_000;
/** Over a raw connection, longer than an answer may take. */
const SILENCE = 2500;
/** What `failure` says when bytes were not answered: right if they are no whole request. */
export const SILENT = 'no answer';
/** Questions from one address: few enough to stay below every limit per client. */
const PER_ADDRESS = 10;
/** Addresses whose connections are kept: all of a long campaign's would be more than the server has. */
const KEPT_ADDRESSES = 200;

/** Clients of a server on this machine. They come from many addresses, as limits per client are not what is tested here. */
export function clientOf(port: number): Client {
  const agents = new Map<string, Agent>();
  const agentAt = (from: string) => {
    const agent = agents.get(from) ?? new Agent({ keepAlive: true, localAddress: from } as object);
    agents.set(from, agent);
    return agent;
  };
  let asked = 0;
  const nextAddress = () => {
    asked += 1;
    const turn = Math.floor(asked / PER_ADDRESS) + 1;
    if (turn > KEPT_ADDRESSES && asked % PER_ADDRESS === 0) leave(loopback(turn - KEPT_ADDRESSES));
    return loopback(turn);
  };
  const leave = (from: string) => {
    agents.get(from)?.destroy();
    agents.delete(from);
  };
  return {
    ask: async (question) => {
      const whole: Question = typeof question === 'string' ? { path: question } : question;
      if (whole.raw !== undefined) return sendBytes(port, whole.raw, whole.from ?? nextAddress());
      const from = whole.from ?? nextAddress();
      const answer = await exchange(port, agentAt(from), whole);
      if (!answer.stale) return answer;
      // A kept connection may be closed by the server just as it is used again: that says nothing.
      return exchange(port, new Agent({ localAddress: from } as object), whole);
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

/** The nth address of this machine's own; on systems that have one only, that one. */
export function loopback(n: number): string {
  const wide = networkInterfaces().lo?.some(({ cidr }) => cidr === '127.0.0.1/8');
  if (!wide) return '127.0.0.1';
  return `127.${1 + (Math.floor(n / 62_500) % 250)}.${Math.floor(n / 250) % 250}.${1 + (n % 250)}`;
}

function exchange(port: number, agent: Agent, question: Question): Promise<Answer & { stale?: boolean }> {
  const { method = 'GET', path, headers = {}, body, leavesAfter } = question;
  const started = performance.now();
  const took = () => performance.now() - started;
  return new Promise((resolve) => {
    const failed = (failure: string, stale = false) =>
      resolve({ status: 0, headers: {}, body: '', took: took(), failure, stale });
    try {
      const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
        collect(response).then(
          (text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, took: took() }),
          (error: Error) => failed(`the answer broke off: ${error.message}`),
        );
      });
      sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
      sent.on('error', (error: NodeJS.ErrnoException) =>
        failed(error.message, sent.reusedSocket && error.code === 'ECONNRESET'),
      );
      if (leavesAfter) setTimeout(() => sent.destroy(new Error('left')), leavesAfter).unref();
      sent.end(body);
    } catch (error) {
      failed(`not sent: ${(error as Error).message}`);
    }
  });
}

async function collect(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

/** Resolves as soon as one answer is whole, or the server has closed, or has been silent for longer than it may be. */
function sendBytes(port: number, bytes: string, from: string): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ host: '127.0.0.1', port, localAddress: from });
    const finish = (failure?: string) => {
      socket.destroy();
      const took = performance.now() - started;
      resolve({ ...parsed(received), took, ...(failure && !received && { failure }) });
    };
    socket.setTimeout(SILENCE, () => finish(SILENT));
    socket.on('data', (part) => {
      received += part.toString('latin1');
      if (isWhole(received)) finish();
    });
    socket.on('error', (error) => finish(error.message));
    socket.on('close', () => finish());
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

function isWhole(received: string): boolean {
  const { status, headers, body } = parsed(received);
  if (status === 0 || !received.includes('\r\n\r\n')) return false;
  if (headers['transfer-encoding']) return received.endsWith('\r\n0\r\n\r\n');
  return body.length >= Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
}

/** The first answer in what came over a socket. */
function parsed(received: string): Omit<Answer, 'took'> {
  // "100 Continue" comes before the answer itself.
  const [head = '', ...rest] = received.replace(/^HTTP\/1\.1 1\d\d .*?\r\n\r\n/s, '').split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const [name = '', ...value] = field.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(line)?.[1] ?? 0);
  const body = rest.join('\r\n\r\n');
  return { status, headers, body: headers['transfer-encoding'] ? joined(body) : body };
}

/** A body without the lines that say how long each chunk is. */
function joined(chunks: string): string {
  let [rest, body] = [chunks, ''];
  for (;;) {
    const end = rest.indexOf('\r\n');
    const length = Number.parseInt(rest.slice(0, end), 16);
    if (end < 0 || !length) return body;
    body += rest.slice(end + 2, end + 2 + length);
    rest = rest.slice(end + 2 + length + 2);
  }
}
