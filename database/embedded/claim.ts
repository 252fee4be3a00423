import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What an owner of a folder leaves there: where it can be asked, and the word it answers with. */
interface Card {
  pid: number;
  port: number;
  token: string;
}

export interface Claim {
  /** Gives the folder free, at once. */
  release(): void;
}

/** How long an owner that takes the call is given to answer. */
const ANSWER_MILLISECONDS = 2000;
/** Of two that claim a folder in the same moment, the later one has it: by then both have left their cards. */
const SETTLE_MILLISECONDS = 100;

/**
 * Claims a folder for as long as this process lives, whether or not a server runs on it. The claim is a socket that
 * answers with a word from the folder: the system closes it with the process, however that ends, and no other program
 * can be taken for the owner, as it could by a process id that was given out again.
 *
 * @returns undefined when another process claimed it at the same time
 */
export async function claim(home: string): Promise<Claim | undefined> {
  const token = randomBytes(16).toString('hex');
  let held = true;
  // A moment later, so that news of the server's end that came with the call are heard first.
  const door = createServer((caller) => {
    caller.on('error', () => {});
    setImmediate(() => (held ? caller.end(token) : caller.destroy()));
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  const file = cardFile(home);
  writeFileSync(file, JSON.stringify({ pid: process.pid, port, token } satisfies Card), { mode: 0o600 });
  const release = () => {
    if (!held) return;
    held = false;
    door.close();
    if (readCard(home)?.token === token) rmSync(file, { force: true });
  };
  await pause(SETTLE_MILLISECONDS);
  if (readCard(home)?.token === token) return { release };
  release();
  return undefined;
}

/** The process that holds the folder, if one does. */
export async function ownerOf(home: string): Promise<{ pid: number } | undefined> {
  const card = readCard(home);
  return card && (await answers(card)) ? { pid: card.pid } : undefined;
}

function answers({ pid, port, token }: Card): Promise<boolean> {
  return new Promise((resolve) => {
    const call = connect(port, '127.0.0.1');
    const heard: Buffer[] = [];
    call.setTimeout(ANSWER_MILLISECONDS);
    call.on('data', (part) => heard.push(part));
    call.on('error', () => resolve(false));
    call.on('end', () => resolve(Buffer.concat(heard).toString('latin1') === token));
    call.on('close', () => resolve(false));
    // Silent, but there: an owner that is stopped or busy is an owner.
    call.on('timeout', () => {
      resolve(isAlive(pid));
      call.destroy();
    });
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const cardFile = (home: string) => path.join(home, 'owner.json');

function readCard(home: string): Card | undefined {
  try {
    return JSON.parse(readFileSync(cardFile(home), 'utf8')) as Card;
  } catch {
    return undefined; // none, or one that was being written when the machine stopped
  }
}
