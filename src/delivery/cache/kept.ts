import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { type Following, followingOf } from '../../changes';
import { type Answer, bestEncoding, type Encoding, encoded, headersOfPosted, isUnchanged, type Sent } from './answer';
import { arriving } from './arriving';
import { crossOriginHeaders } from './crossOrigin';
import { Heads } from './heads';
import { lengthOfQuestion, questionIn } from './posted';
import { type Asked, askedBy } from './question';
import { RequestLog } from './requestLog';
import { Store } from './store';
import { type Wishes, wishesOf } from './wishes';

/** The answers that one server keeps. */
export class Kept {
  readonly store: Store;
  /** Whether anything is kept at all. */
  readonly isOn: boolean;
  readonly following: Following;
  /** Answers that are being made, by what was asked: nobody else makes the same meanwhile. */
  readonly making = new Map<string, Promise<unknown>>();
  readonly log: RequestLog;
  readonly #heads: Heads;

  constructor(strapi: Core.Strapi) {
    const bytes = strapi.config.get<number>('settings.cacheBytes');
    this.isOn = bytes > 0;
    // The library would take 0 for no bound.
    this.store = new Store(Math.max(1, bytes));
    this.following = followingOf(strapi);
    this.log = new RequestLog(strapi.log);
    this.#heads = new Heads(crossOriginHeaders(strapi));
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
    const wishes = wishesOf(request);
    if (!wishes) return false;
    const length = lengthOfQuestion(request);
    return length === undefined
      ? this.#answerSoon(askedBy(request, wishes), wishes, request, response)
      : this.#answerPosted(request, wishes, response, length);
  }

  async #answerPosted(
    request: IncomingMessage,
    wishes: Wishes,
    response: ServerResponse,
    length: number,
  ): Promise<boolean> {
    const { body, giveBack } = await arriving(request, length);
    if (body && (await this.#answerSoon(questionIn(request, body), wishes, request, response))) {
      request.resume(); // to its end: the connection is for the next one
      return true;
    }
    giveBack();
    return false;
  }

  /** After a while without requests it is first asked what changed, which takes a tenth of what reading it takes. */
  #answerSoon(
    asked: Asked | undefined,
    wishes: Wishes,
    request: IncomingMessage,
    response: ServerResponse,
  ): boolean | Promise<boolean> {
    if (!asked) return false;
    if (this.following.isTrusted || !this.store.has(asked.key)) return this.#answer(asked, wishes, request, response);
    return this.following.renew().then(() => this.#answer(asked, wishes, request, response));
  }

  #answer(asked: Asked, wishes: Wishes, request: IncomingMessage, response: ServerResponse): boolean {
    const answer = this.find(asked);
    if (!answer) return false;
    const encoding = bestEncoding(answer, wishes.acceptEncoding);
    const made = answer.encodings[encoding];
    const send = (sent: Sent) => this.#send(request, response, wishes, answer.status, sent);
    if (made) send(made);
    else this.#encode(asked, answer, encoding).then(send);
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

  #send(request: IncomingMessage, response: ServerResponse, wishes: Wishes, answered: number, sent: Sent): void {
    const { method = '', url = '' } = request;
    const isPosted = method === 'POST';
    const isSame = answered === 200 && !isPosted && isUnchanged(sent, wishes.ifNoneMatch);
    const status = isSame ? 304 : answered;
    this.store.counted[isSame ? 'unchanged' : 'hits'] += 1;
    const headers = isSame ? sent.headersOfUnchanged : isPosted ? headersOfPosted(sent) : sent.headers;
    this.#heads.write(request, response, status, headers, wishes.origin);
    response.end(isSame || method === 'HEAD' ? undefined : sent.body);
    this.log.note(method, url, status);
  }
}

const caches = new WeakMap<Core.Strapi, Kept>();

export function kept(strapi: Core.Strapi): Kept {
  const known = caches.get(strapi) ?? new Kept(strapi);
  caches.set(strapi, known);
  return known;
}
