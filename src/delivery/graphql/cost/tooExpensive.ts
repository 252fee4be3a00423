import { contentError } from '../../../errors';
import { OPERATION_LIMITS } from './prices';

type Limit = keyof typeof OPERATION_LIMITS;

/** What each limit counts. */
export const LIMITED: Record<Limit, string> = {
  cost: 'units of work for all fields together',
  found: 'units of work for the entries that are there',
  bytes: 'bytes of answer',
  depth: 'levels of nested fields',
  aliases: 'aliases',
  directives: 'directives',
  tokens: 'words, numbers and signs',
};

/** How to ask for less of what all fields share. */
const ADVICE: Partial<Record<Limit, string>> = {
  cost: ' Ask for fewer lists and relations, smaller pages or fewer levels.',
  found: ' Ask for fewer fields, smaller pages or fewer levels.',
  bytes: ' Ask for fewer fields or smaller pages.',
};

/**
 * The refusal of an operation that costs too much.
 *
 * @param cost how much of what is limited it asks for, at least
 */
export function tooExpensive(name: Limit, cost: number): Error {
  const limit = OPERATION_LIMITS[name];
  const what = LIMITED[name];
  const message = `This query asks for more than one may: ${what}, at most ${limit}, here at least ${cost}.`;
  return contentError(400, 'query-too-expensive', message + (ADVICE[name] ?? ''), { what, limit, cost });
}
