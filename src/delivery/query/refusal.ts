import { contentError } from '../../errors';

/** Names from a client, shown back to it: long enough to recognize. */
const SHOWN = 100;

interface Hint {
  /** The name that is wrong, apart from its path. */
  key?: string;
  /** What could stand there instead. */
  allowed?: readonly string[];
  /** Between which numbers it may be. */
  minimum?: number;
  maximum?: number;
}

/**
 * Refuses a part of a question.
 *
 * @param path where it stands, for example `['filters', 'name', '$contains']`
 * @throws ValidationError (400) with code `invalid-parameter`, the parameter, and what is allowed
 */
export function refuse(path: readonly string[], problem: string, { key, allowed, ...range }: Hint = {}): never {
  const parameter = shown(path);
  const choice = allowed ? `; allowed: ${allowed.join(', ') || 'nothing'}` : '';
  throw contentError(400, 'invalid-parameter', `Invalid parameter ${parameter}: ${problem}${choice}.`, {
    parameter,
    ...(key !== undefined && { key: key.slice(0, SHOWN) }),
    ...(allowed && { allowed }),
    ...range,
  });
}

/** Refuses a name that the contract does not have at this place. */
export function refuseName(path: readonly string[], name: string, allowed: readonly string[]): never {
  return refuse([...path, name], `there is no "${name.slice(0, SHOWN)}" here`, { key: name, allowed });
}

/** @throws ValidationError (400) with code `query-too-expensive` */
export function refuseCost(path: readonly string[], what: string, limit: number): never {
  const parameter = shown(path);
  throw contentError(
    400,
    'query-too-expensive',
    `${parameter} asks for more than one question may: ${what}, at most ${limit}.`,
    { parameter, what, limit },
  );
}

function shown(path: readonly string[]): string {
  return path.map((part) => part.slice(0, SHOWN)).join('.') || 'query';
}
