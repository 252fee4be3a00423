import type { IncomingMessage } from 'node:http';
import type { BodyLimit } from '../../config/limits';
import { contentError } from '../errors';
import { unreadable } from './unreadable';

/**
 * The body of a request as it arrives, for one `for await`. What is not asked for is not read.
 *
 * @throws contentError 413 when it is, or says it is, longer than allowed; 408 when it comes too slowly; 400 when its
 *   sender goes away before its end
 */
export async function* receive(request: IncomingMessage, limit: BodyLimit): AsyncGenerator<Buffer> {
  assertLength(request, limit);
  // Destroying the request would close the connection before it is answered.
  const arriving = request.iterator({ destroyOnReturn: false });
  const deadline = deadlineIn(limit.seconds);
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([arriving.next(), deadline.passed]);
      if (done) return;
      received += (value as Buffer).length;
      if (received > limit.bytes) throw tooLarge(limit);
      yield value as Buffer;
    }
  } catch (error) {
    if (request.destroyed && !request.complete) throw unreadable('The body was cut off');
    throw error;
  } finally {
    deadline.cancel();
    // Not awaited: it waits for what may never arrive.
    void arriving.return?.();
  }
}

/** @throws contentError 413 when the body says that it is longer than allowed */
export function assertLength({ headers }: IncomingMessage, limit: BodyLimit): void {
  // Node refuses what is no number, and has no length for what comes in chunks.
  if (Number(headers['content-length'] ?? 0) > limit.bytes) throw tooLarge(limit);
}

function tooLarge({ bytes, code }: BodyLimit): Error {
  return contentError(
    413,
    code ?? 'payload-too-large',
    `The body is larger than the ${bytes} bytes that are read here.`,
    {
      maxBytes: bytes,
    },
  );
}

function deadlineIn(seconds: number): { passed: Promise<never>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    const late = () => reject(contentError(408, 'request-timeout', `The body did not arrive within ${seconds} s.`));
    timer = setTimeout(late, seconds * 1000);
  });
  passed.catch(() => {});
  return { passed, cancel: () => clearTimeout(timer) };
}
