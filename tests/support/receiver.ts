import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface Message {
  headers: Record<string, string>;
  text: string;
  body: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** Somebody who is told of changes. */
export interface Receiver {
  url: string;
  messages: Message[];
  /** What is answered from here on; 204 unless told otherwise. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

export const taken: Receiver['answer'] = (_request, response) => void response.writeHead(204).end();

export const answering =
  (status: number, headers: Record<string, string> = {}): Receiver['answer'] =>
  (_request, response) =>
    void response.writeHead(status, headers).end();

/** Opens one on a port of loopback. */
export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', messages: [], answer: taken, close: async () => {} };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      receiver.messages.push({ headers: request.headers as Record<string, string>, text, body: JSON.parse(text) });
      receiver.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  receiver.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return receiver;
}
