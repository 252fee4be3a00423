import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { type Following, followingOf } from '../../changes';
import { type Answer, bestEncoding, type Encoding, encoded, isUnchanged, type Sent } from './answer';
import { crossOriginHeaders } from './crossOrigin';
import { type Asked, askedBy } from './question';
import { Store } from './store';

/** The answers that one server keeps. */
export class Kept {
  readonly store: Store;
  /** Whether anything is kept at all. */
  readonly isOn: boolean;
  readonly following: Following;
  /** Answers that are being made, by what was asked: nobody else makes the same meanwhile. */
  readonly making = new Map<string, Promise<unknown>>();
  readonly #crossOrigin: (origin: string | undefined) => readonly string[];

  constructor(private readonly strapi: Core.Strapi) {
    const bytes = strapi.config.get<number>('settings.cacheBytes');
    this.isOn = bytes > 0;
    // The library would take 0 for no bound.
    this.store = new Store(Math.max(1, bytes));
    this.following = followingOf(strapi);
    this.#crossOrigin = crossOriginHeaders(strapi);
  }

  /** What is kept of this question, and is still so. */
  find({ url }: Asked): Answer | undefined {
    return this.isOn && this.following.isTrusted ? this.store.get(url) : undefined;
  }

  /** Keeps an answer unless it is outdated by now. */
  keep({ url }: Asked, answer: Answer): void {
    // What depends on anything was read at some moment: else nobody would know when it is outdated.
    if (answer.tags.size > 0 && !Number.isFinite(answer.position)) return;
    if (this.isOn && this.following.isCurrent(answer.position, answer.tags)) this.store.set(url, answer);
  }

  /** Answers a request with what is kept. @returns false where there is nothing */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const asked = askedBy(request);
    const answer = asked && this.find(asked);
    if (!answer) return false;
    const encoding = bestEncoding(answer, request.headers['accept-encoding'] as string | undefined);
    const made = answer.encodings[encoding];
    if (made) this.#send(request, response, answer.status, made);
    else this.#encode(asked, answer, encoding).then((sent) => this.#send(request, response, answer.status, sent));
    return true;
  }

  /** An answer in an encoding in which nobody asked for it before; as it is where that fails. */
  async #encode({ url }: Asked, answer: Answer, encoding: Encoding): Promise<Sent> {
    try {
      const sent = await encoded(answer, encoding);
      this.store.grown(url, answer);
      return sent;
    } catch {
      return answer.encodings.identity;
    }
  }

  #send(request: IncomingMessage, response: ServerResponse, answered: number, sent: Sent): void {
    const { headers } = request;
    const crossOrigin = this.#crossOrigin(headers.origin);
    const isSame = answered === 200 && isUnchanged(sent, headers['if-none-match']);
    const status = isSame ? 304 : answered;
    this.store.counted[isSame ? 'unchanged' : 'hits'] += 1;
    response.writeHead(status, [...(isSame ? sent.headersOfUnchanged : sent.headers), ...crossOrigin]);
    response.end(isSame || request.method === 'HEAD' ? undefined : sent.body);
    this.strapi.log.http(`${request.method} ${request.url} (0 ms) ${status}`);
  }
}

const caches = new WeakMap<Core.Strapi, Kept>();

export function kept(strapi: Core.Strapi): Kept {
  const known = caches.get(strapi) ?? new Kept(strapi);
  caches.set(strapi, known);
  return known;
}
