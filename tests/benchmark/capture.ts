import { ask, keyOf, type Visit } from './http';
import type { RawAnswer } from './raw';

/** What belongs to a connection or a moment: `node:http` writes its own. */
const NOT_KEPT = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** Our answers to some visits, byte by byte, for raw `node:http` to repeat. */
export async function capture(port: number, visits: readonly Visit[]): Promise<RawAnswer[]> {
  const answers: RawAnswer[] = [];
  for (const question of visits.flat()) {
    const { status, rawHeaders, body } = await ask(port, question);
    answers.push({ key: keyOf(question), status, rawHeaders: kept(rawHeaders), body: body.toString('base64') });
  }
  return answers;
}

function kept(rawHeaders: string[]): string[] {
  return rawHeaders.filter((_, index) => !NOT_KEPT.has((rawHeaders[index - (index % 2)] ?? '').toLowerCase()));
}
