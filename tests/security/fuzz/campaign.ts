import { setTimeout as pause } from 'node:timers/promises';
import type { SecurityServer } from '../server';
import type { Answer, Question } from '../server/client';
import { askPatiently, harms } from '../server/harmless';

/** Many questions to one server, what they did, and the smallest ones that did it. */

interface Harmful {
  question: Question;
  answer: Answer;
  harms: string[];
}

/** One thing that is wrong, however many questions show it. */
interface Cause {
  name: string;
  times: number;
  reproducer: Question;
  /** What the server logged about it. */
  logged: string;
}

export interface Result {
  statuses: Record<string, number>;
  slowest: { took: number; question: Question }[];
  /** The first question that was answered 503, which is right for a server that is too busy, and rare. */
  unavailable: Question | undefined;
  causes: Cause[];
  /** Resident memory after the first questions and at the end, in bytes. */
  memory: { before: number; after: number };
}

const AT_ONCE = 4;
/** As many harmful questions are asked again by themselves; more add nothing to the list of causes. */
const REPLAYED = 300;
const SHRINKING_STEPS = 80;

/** Asks every question, four at a time, then those that did harm again, one by one. */
export async function campaign(server: SecurityServer, questions: Question[]): Promise<Result> {
  await warmUp(server);
  const before = server.memory();
  const statuses: Record<string, number> = {};
  const asked: { took: number; question: Question }[] = [];
  const harmful: Harmful[] = [];
  let unavailable: Question | undefined;
  const waiting = questions.values();
  const worker = async () => {
    for (const question of waiting) {
      if (!server.isAlive()) return;
      const answer = await answerTo(server, question);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 503) unavailable ??= question;
      asked.push({ took: answer.took, question });
      const found = harms(question, answer);
      if (found.length > 0) harmful.push({ question, answer, harms: found });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const causes = await causesOf(server, harmful);
  const slowest = asked.sort((a, b) => b.took - a.took).slice(0, 3);
  return { statuses, slowest, unavailable, causes, memory: { before, after: await settledMemory(server, before) } };
}

/** A server that another question has ended comes back; that this one found none says nothing about it. */
async function answerTo(server: SecurityServer, question: Question): Promise<Answer> {
  const answer = await server.ask(question);
  if (!answer.failure?.includes('ECONNREFUSED')) return answer;
  await server.back();
  return server.ask(question);
}

/** Fills the pools and caches that any server fills, so that what grows afterwards grows because of the questions. */
async function warmUp(server: SecurityServer): Promise<void> {
  const usual = [
    '/api/conditions',
    '/api/conditions/hyperhidrosis?locale=fr',
    '/api/search?q=migraine',
    '/api/sitemap.xml',
  ];
  for (let round = 0; round < 15; round += 1) await Promise.all(usual.map((url) => server.ask(url)));
}

/**
 * Memory once the collector has been through. It lets garbage grow while there is work, and gives memory back when
 * there has been little for some seconds: so little is asked until it has.
 */
async function settledMemory(server: SecurityServer, before: number): Promise<number> {
  for (let rounds = 0; rounds < 45 && server.memory() > before * 1.3; rounds += 1) {
    await pause(2000);
    await server.ask('/api/conditions');
  }
  return server.memory();
}

async function causesOf(server: SecurityServer, harmful: Harmful[]): Promise<Cause[]> {
  const causes = new Map<string, Cause>();
  for (const one of harmful.slice(0, REPLAYED)) {
    const again = await judged(server, one.question);
    const cause = again ?? onlyThen(one);
    if (!cause) continue;
    const known = causes.get(cause.name);
    if (known) known.times += 1;
    else causes.set(cause.name, { ...cause, times: 1, reproducer: one.question });
  }
  for (const cause of causes.values()) cause.reproducer = await shrunk(server, cause);
  return [...causes.values()].sort((a, b) => b.times - a.times);
}

/** What does no harm alone did some among others. That one answer of a busy machine was slow says nothing. */
function onlyThen({ answer, harms: found }: Harmful): Pick<Cause, 'name' | 'logged'> | undefined {
  const lateOnly = found.length === 1 && found[0]?.startsWith('took') && !answer.failure;
  return lateOnly ? undefined : { name: `only among others: ${found.join('; ')}`, logged: '' };
}

/** Asks once more and names what is wrong by what was logged; undefined if nothing is. */
async function judged(server: SecurityServer, question: Question): Promise<Pick<Cause, 'name' | 'logged'> | undefined> {
  const start = server.log().length;
  const answer = await askPatiently(server, question);
  const found = harms(question, answer);
  if (found.length === 0) return undefined;
  if (answer.failure) await server.back();
  if (found.some((harm) => /took|within/.test(harm))) return { name: 'slow', logged: found.join('; ') };
  const logged = errorIn(server.log().slice(start));
  return { name: generalised(`${found.join('; ')} ${logged.split('\n').slice(0, 2).join(' ')}`), logged };
}

/** The last error and the beginning of its stack in what was logged. */
function errorIn(log: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the log is coloured
  const plain = log.replaceAll(/\x1b\[\d+m/g, '');
  const at = plain.lastIndexOf('error:');
  return at < 0 ? '' : plain.slice(at).split('\n').slice(0, 12).join('\n');
}

/** Without what differs from one question to the next. */
function generalised(text: string): string {
  return text
    .replaceAll(/"(\\.|[^"\\])*"|'[^']*'|`[^`]*`/g, '…')
    .replaceAll(/select [\s\S]* - /g, '')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 220);
}

/** The same cause with as little of the question as shows it: parameters left out, then cut short. */
async function shrunk(server: SecurityServer, { name, reproducer }: Cause): Promise<Question> {
  let best = reproducer;
  let steps = 0;
  const shows = async (candidate: Question) => {
    steps += 1;
    return (await judged(server, candidate))?.name === name;
  };
  for (let again = true; again && steps < SHRINKING_STEPS; ) {
    again = false;
    for (const candidate of smaller(best)) {
      if (steps >= SHRINKING_STEPS) break;
      if (!(await shows(candidate))) continue;
      best = candidate;
      again = true;
      break;
    }
  }
  return best;
}

function* smaller(question: Question): Generator<Question> {
  const [address = '', ...query] = question.path.split('?');
  const parameters = query.join('?').split('&');
  const asked = (kept: string[]) => ({ ...question, path: kept.length > 0 ? `${address}?${kept.join('&')}` : address });
  if (question.headers) yield { ...question, headers: {} };
  for (const name of Object.keys(question.headers ?? {})) {
    const { [name]: _left, ...headers } = question.headers ?? {};
    yield { ...question, headers };
  }
  for (
    let size = Math.ceil(parameters.length / 2);
    query.length > 0 && size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let start = 0; start < parameters.length; start += size) {
      yield asked([...parameters.slice(0, start), ...parameters.slice(start + size)]);
    }
  }
  for (const [index, parameter] of parameters.entries()) {
    const [name = '', value = ''] = parameter.split('=');
    for (const short of [
      name,
      `${name}=x`,
      `${name}=${value.slice(0, value.length / 2)}`,
      parameter.replace(/\[[^[\]]*\]/, ''),
    ]) {
      if (short.length < parameter.length) yield asked(parameters.map((one, at) => (at === index ? short : one)));
    }
  }
}

/** What a campaign did, for whoever runs it. */
export function summary(
  what: string,
  seed: number,
  ran: number,
  { statuses, slowest, unavailable, memory }: Result,
): string {
  const counted = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
  const slow = slowest.map(({ took, question }) => `${took.toFixed(0)} ms ${shown(question)}`);
  const [before, after] = [memory.before, memory.after].map((bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`);
  return `${what}: ${ran} cases, seed ${seed}; answers ${counted.join(', ')}; memory ${before} → ${after}; slowest\n  ${slow.join('\n  ')}\n${unavailable ? `  503: ${shown(unavailable)}\n` : ''}`;
}

export function report(causes: Cause[]): string {
  return causes
    .map(
      ({ name, times, reproducer, logged }) =>
        `${times} × ${name}\n  ${shown(reproducer)}\n  ${logged.replaceAll('\n', '\n  ')}`,
    )
    .join('\n\n');
}

function shown({ method, path, headers, body }: Question): string {
  const rest = [
    headers && Object.keys(headers).length > 0 && JSON.stringify(headers),
    body && String(body).slice(0, 300),
  ];
  return [
    method ?? 'GET',
    path.length > 600 ? `${path.slice(0, 600)}… (${path.length} characters)` : path,
    ...rest.filter(Boolean),
  ].join(' ');
}
