import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body is written. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A body as it is sent, with everything that goes before it. */
export interface Sent {
  body: Buffer;
  etag: string;
  /** Names and values, one after the other, as `writeHead` takes them. */
  headers: string[];
  /** Those of a 304. */
  headersOfUnchanged: string[];
  /** Those of an answer to a POST, once there was one; see `headersOfPosted`. */
  headersOfPosted?: string[];
}

/** An answer as a value: what is sent to everybody who asks the same. */
export interface Answer {
  status: number;
  /** Without those that depend on the encoding. */
  headers: ReadonlyMap<string, string>;
  /** Of the body as it is. */
  digest: string;
  encodings: Partial<Record<Encoding, Sent>> & { identity: Sent };
  /** Whether it is worth compressing. */
  isCompressible: boolean;
  /** What it depends on; see `changes/tags`. */
  tags: ReadonlySet<string>;
  /** Up to which change it was read. */
  position: number;
  /** When it is another one without any change (ms since 1970), if it is. */
  until: number;
}

/** Makes an answer of a body. */
export function answerOf(
  status: number,
  headers: ReadonlyMap<string, string>,
  body: Buffer,
  kept: Pick<Answer, 'tags' | 'position' | 'until'>,
): Answer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const isCompressible = body.length >= LEAST && COMPRESSIBLE.test(headers.get('content-type') ?? '');
  const encodings = { identity: sent(headers, body, digest, 'identity') };
  return { status, headers, digest, encodings, isCompressible, ...kept };
}

/** Bytes that an answer takes in memory. */
export function sizeOf({ tags, encodings }: Answer): number {
  const words = [...tags].reduce((length, tag) => length + tag.length + 100, 0);
  return Object.values(encodings).reduce(
    // Headers of a 200, a 304 and what is posted, each with its head as it is sent; see `Heads`.
    (length, { body, headers }) => length + body.length + 6 * (headers.join().length + 500),
    words,
  );
}

/** Not to be kept by anybody else, and without a validator: nobody may ask a POST whether it is unchanged. */
export function headersOfPosted(one: Sent): string[] {
  one.headersOfPosted ??= pairsOf(one.headers).flatMap(([name, value]) => {
    if (name === 'etag') return [];
    return name === 'cache-control' ? [name, 'no-store'] : [name, value];
  });
  return one.headersOfPosted;
}

function pairsOf(list: readonly string[]): [name: string, value: string][] {
  return list.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : []));
}

function sent(headers: ReadonlyMap<string, string>, made: Buffer, digest: string, encoding: Encoding): Sent {
  const body = alone(made);
  // A strong validator is one of these very bytes.
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
  const own = new Map([...headers, ['etag', etag]]);
  const unchanged = new Map([...own].filter(([name]) => !/^content-(?!location)|^last-modified$/.test(name)));
  if (encoding !== 'identity') own.set('content-encoding', encoding);
  own.set('content-length', String(body.length));
  return { body, etag, headers: [...own].flat(), headersOfUnchanged: [...unchanged].flat() };
}

/** A copy with memory of its own: as it is made, a body can be a small part of what it keeps from being freed. */
function alone(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length);
  body.copy(copy);
  return copy;
}

// Most of what there is to gain, at a tenth of what the best would take: somebody waits.
const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 5 }),
};

/** Shorter bodies gain nothing: a packet is a packet. */
const LEAST = 1024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:xml|javascript|(?:[\w.-]+\+)?json)|image\/svg\+xml)/;

/** The encoding in which somebody is sent an answer who takes these. */
export function bestEncoding({ isCompressible }: Answer, accepted: string | undefined): Encoding {
  return isCompressible ? (encodingsTaken(accepted)[0] ?? 'identity') : 'identity';
}

/** An answer in an encoding, made when it is asked for first. */
export async function encoded(answer: Answer, encoding: Encoding): Promise<Sent> {
  const made = answer.encodings[encoding];
  if (made || encoding === 'identity') return made ?? answer.encodings.identity;
  const body = await compressors[encoding](answer.encodings.identity.body);
  const one = sent(answer.headers, body, answer.digest, encoding);
  answer.encodings[encoding] = one;
  return one;
}

const known = new Map<string, readonly Encoding[]>();
const MOST_KNOWN = 200;

/** The encodings that a client takes, best first. */
function encodingsTaken(accepted: string | undefined): readonly Encoding[] {
  if (!accepted) return PLAIN;
  const found = known.get(accepted);
  if (found) return found;
  const taken = readAccepted(accepted);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(accepted, taken);
  return taken;
}

const PLAIN: readonly Encoding[] = ['identity'];

/** RFC 9110, 12.5.3. */
function readAccepted(accepted: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const any = weights.get('*') ?? 0;
  const weightOf = (name: Encoding) => weights.get(name) ?? any;
  const compressed = (['br', 'gzip'] as const).filter((name) => weightOf(name) > 0);
  return [...compressed.sort((one, other) => weightOf(other) - weightOf(one)), 'identity'];
}

/** Whether a client has it already (RFC 9110, 13.1.2: compared weakly). */
export function isUnchanged({ etag }: Sent, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
