import { ERROR_CODES } from '../../../src/errors';
import { ROOT } from '../../support/root';
import { CANARY, OF_DRAFTS } from './canaries';
import { type Answer, type Client, type Question, SILENT } from './client';

/** No answer takes longer, in milliseconds. */
const SLOW = 2000;

/** No answer is larger, in bytes: who asks a line must not be sent a library. */
const LARGE = 2 * 2 ** 20;

/** What no answer shows: traces of the program, of its files and of its database. */
const TRACES: Record<string, RegExp> = {
  'a stack trace': /\n\s+at \S|\\n\s+at \S|\bat [\w.<>]+ \([^)]*:\d+:\d+\)/,
  'a path of the server': new RegExp(`${ROOT.replaceAll(/[^\w]/g, '\\$&')}|node_modules/|node:internal`),
  SQL: /\b(select|update|insert into|delete from) (distinct )?["`]\w+["`]|"t\d+"\."/i,
  'an error of the database':
    /syntax error at or near|operator does not exist|invalid input syntax|relation ".*" does not exist|column .* does not exist|violates \w+ constraint|must appear in the GROUP BY/i,
};

/**
 * Everything about an answer that harms whoever runs the server or is written about in it.
 *
 * @returns one sentence each; none if the answer is as it should be
 */
export function harms({ path, method = 'GET', raw, mayReadDrafts }: Question, answer: Answer): string[] {
  const { status, headers, body, took, failure } = answer;
  // Bytes that are no whole request are waited on, as they should be.
  if (failure) return raw !== undefined && failure === SILENT ? [] : [failure];
  const found: string[] = [];
  if (status >= 500 && !isBusy(answer, method)) found.push(`answered ${status}`);
  if (took > SLOW) found.push(`took ${(took / 1000).toFixed(1)} s`);
  if (body.length > LARGE && isApi(path)) found.push(`answered ${(body.length / 2 ** 20).toFixed(1)} MB`);
  const all = untold(path, `${JSON.stringify(headers)}\n${body}`);
  const told = mayReadDrafts ? all.replaceAll(OF_DRAFTS, '') : all;
  if (told.includes(CANARY)) found.push(`leaks ${around(told, told.indexOf(CANARY))}`);
  for (const [what, pattern] of Object.entries(TRACES)) {
    const match = pattern.exec(body);
    if (match && !isDocumentation(path)) found.push(`shows ${what}: ${around(body, match.index)}`);
  }
  if (isApi(path) && method !== 'HEAD' && status >= 400) found.push(...envelopeFaults(answer));
  return found;
}

/**
 * A server that is too busy says so. That it is unavailable is no answer here, where its database is not away: it would
 * hide every column and table that a question made up.
 */
function isBusy({ status, headers, body }: Answer, method: string): boolean {
  return status === 503 && 'retry-after' in headers && (method === 'HEAD' || body.includes('"code":"overloaded"'));
}

/** Fails with what is wrong with an answer, if anything is. */
export function expectHarmless(asked: Question, answer: Answer): void {
  expect({ asked, harms: harms(asked, answer) }).toEqual({ asked, harms: [] });
}

const TRIES = 3;

/** Asks, and once more where the answer came late and nothing else is wrong: that says more of a busy machine than of the question. */
export async function askPatiently(client: Client, question: Question): Promise<Answer> {
  let answer = await client.ask(question);
  for (let tries = 1; tries < TRIES && isOnlyLate(question, answer); tries += 1) answer = await client.ask(question);
  return answer;
}

function isOnlyLate(question: Question, answer: Answer): boolean {
  return answer.took > SLOW && harms(question, { ...answer, took: 0 }).length === 0;
}

/** Node itself refuses what is no HTTP, is too long or expects something, before anything of ours sees it, without a body. */
const OF_NODE = [400, 408, 414, 417, 431];

/** An error of the API is Strapi's envelope with a documented code. */
function envelopeFaults({ status, body }: Answer): string[] {
  if (body === '' && OF_NODE.includes(status)) return [];
  try {
    const { data, error } = JSON.parse(body) as { data: null; error: { status: number; details: { code: string } } };
    const wrong = [];
    if (data !== null) wrong.push('the error carries data');
    if (error.status !== status) wrong.push(`the envelope says ${error.status}, the answer ${status}`);
    if (!(error.details.code in ERROR_CODES)) wrong.push(`no documented code: ${error.details.code}`);
    return wrong;
  } catch {
    return [`${status} is no error envelope: ${body.slice(0, 100)}`];
  }
}

/** An answer without what the question itself has said, in small letters: who knows an id and gets it back learns nothing. */
function untold(question: string, answer: string): string {
  const known = question.toLowerCase().match(new RegExp(`${CANARY}\\w*`, 'g')) ?? [];
  return known.reduce((rest, one) => rest.replaceAll(one, ''), answer.toLowerCase());
}

const isApi = (path: string) => /^\/api\//.test(path);
const isDocumentation = (path: string) => /^\/docs|^\/admin/.test(path);
const around = (text: string, index: number) => JSON.stringify(text.slice(Math.max(0, index - 60), index + 100));
