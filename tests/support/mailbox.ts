import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  /** What a server is told of it: SMTP_URL. */
  url: string;
  /** Whole messages with their headers, in the order in which they came. */
  messages: string[];
  /** Says nothing to whoever comes, until it goes on. */
  pause(): void;
  goOn(): void;
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const messages: string[] = [];
  let answer: (() => void) | undefined;
  let going: Promise<void> | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => void (going ?? Promise.resolve()).then(() => done()),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        messages.push(plain(Buffer.concat(parts).toString()));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    pause: () => {
      going = new Promise((resolve) => {
        answer = resolve;
      });
    },
    goOn: () => {
      going = undefined;
      answer?.();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Quoted-printable (RFC 2045) as it is read: lines joined, letters decoded. */
function plain(message: string): string {
  const joined = message.replace(/=\r\n/g, '');
  const bytes = joined.replace(/(=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString());
  return bytes.replaceAll('\r\n', '\n');
}
