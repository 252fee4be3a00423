import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { type Following, followingOf } from '../../changes';
import { type Answer, bestEncoding, type Encoding, encoded, headersOfPosted, isUnchanged, type Sent } from './answer';
import { arriving } from './arriving';
import { crossOriginHeaders } from './crossOrigin';
import { lengthOfQuestion, questionIn } from './posted';
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
  find({ key }: Asked): Answer | undefined {
    return this.isOn && this.following.isTrusted ? this.store.get(key) : undefined;
  }

  /** Keeps an answer unless it is outdated by now. */
  keep({ key }: Asked, answer: Answer): void {
    // What depends on anything was read at some moment: else nobody would know when it is outdated.
    if (answer.tags.size > 0 && !Number.isFinite(answer.position)) return;
    if (this.isOn && this.following.isCurrent(answer.position, answer.tags)) this.store.set(key, answer);
  }

  /** Answers a request with what is kept. @returns false where there is nothing */
  answer(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
    const length = lengthOfQuestion(request);
    return length === undefined
      ? this.#answer(askedBy(request), request, response)
      : this.#answerPosted(request, response, length);
  }

  async #answerPosted(request: IncomingMessage, response: ServerResponse, length: number): Promise<boolean> {
    const { body, giveBack } = await arriving(request, length);
    if (body && this.#answer(questionIn(request, body), request, response)) {
      request.resume(); // to its end: the connection is for the next one
      return true;
    }
    giveBack();
    return false;
  }

  #answer(asked: Asked | undefined, request: IncomingMessage, response: ServerResponse): boolean {
    const answer = asked && this.find(asked);
    if (!answer) return false;
    const encoding = bestEncoding(answer, request.headers['accept-encoding'] as string | undefined);
    const made = answer.encodings[encoding];
    if (made) this.#send(request, response, answer.status, made);
    else this.#encode(asked, answer, encoding).then((sent) => this.#send(request, response, answer.status, sent));
    return true;
  }

  /** An answer in an encoding in which nobody asked for it before; as it is where that fails. */
  async #encode({ key }: Asked, answer: Answer, encoding: Encoding): Promise<Sent> {
    try {
      const sent = await encoded(answer, encoding);
      this.store.grown(key, answer);
      return sent;
    } catch {
      return answer.encodings.identity;
    }
  }

  #send(request: IncomingMessage, response: ServerResponse, answered: number, sent: Sent): void {
    const { headers } = request;
    const crossOrigin = this.#crossOrigin(headers.origin);
    const isPosted = request.method === 'POST';
    const isSame = answered === 200 && !isPosted && isUnchanged(sent, headers['if-none-match']);
    const status = isSame ? 304 : answered;
    this.store.counted[isSame ? 'unchanged' : 'hits'] += 1;
    const own = isSame ? sent.headersOfUnchanged : isPosted ? headersOfPosted(sent) : sent.headers;
    response.writeHead(status, [...own, ...crossOrigin]);
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
