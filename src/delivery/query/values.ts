import type { Kind } from '../../content';
import { refuseAbove, type Spending } from './budget';
import { refuse } from './refusal';
import { asList } from './tree';

const INT4 = 2_147_483_647;
const EQUAL = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'];
const ORDERED = [...EQUAL, '$lt', '$lte', '$gt', '$gte', '$between'];
const WORDS = [
  ...ORDERED,
  '$eqi',
  '$nei',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
];

/** Strapi's operators (https://docs.strapi.io/cms/api/rest/filters) that make sense for a kind of value. */
export const OPERATORS: Record<Kind, readonly string[]> = {
  text: WORDS,
  enumeration: WORDS,
  integer: ORDERED,
  number: ORDERED,
  date: ORDERED,
  instant: ORDERED,
  boolean: EQUAL,
  structured: ['$null', '$notNull'],
};

const TRUTHS = ['true', 'false', '1', '0', 't', 'f'];
/** ISO 8601: a day, or a moment with its offset. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

const isDate = (value: string) =>
  !Number.isNaN(Date.parse(value)) && (DAY.test(value) ? isDay(value) : MOMENT.test(value));

/** What a value must look like to be compared with one of a kind; `said` completes "it must be …". */
const LOOKS: Record<Kind, { fits: (value: string) => boolean; said: string }> = {
  text: { fits: () => true, said: 'text' },
  enumeration: { fits: () => true, said: 'text' },
  integer: { fits: (value) => /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= INT4, said: 'a whole number' },
  number: { fits: (value) => /^-?\d{1,15}(\.\d{1,15})?$/.test(value), said: 'a number' },
  boolean: { fits: (value) => TRUTHS.includes(value), said: 'true or false' },
  date: { fits: isDate, said: 'a date like 2026-11-25' },
  instant: { fits: isDate, said: 'a date like 2026-11-25 or a moment like 2026-11-25T08:00:00Z' },
  structured: { fits: () => false, said: 'left out: rich text can only be compared with nothing' },
};

/** The 31st of February is a date for JavaScript, not for PostgreSQL. */
function isDay(value: string): boolean {
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

/**
 * Checks what an operator compares a member with.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function checkOperand(
  kind: Kind,
  operator: string,
  value: unknown,
  path: readonly string[],
  spending: Spending,
): void {
  for (const [each, one] of operandsOf(kind, operator, value, path)) checkValue(each, one, path, spending);
}

const EXACT = new Set(['$eq', '$ne', '$in', '$notIn']);

/**
 * Checks that what is one of a few is compared with one of these: `off-label` for `off_label` would find nothing, and who
 * asks would take that for an answer.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function checkChoice(
  values: readonly string[],
  operator: string,
  value: unknown,
  path: readonly string[],
): void {
  if (!EXACT.has(operator)) return;
  for (const one of asList(value) ?? [value])
    if (one !== null && !values.includes(String(one)))
      refuse(path, 'it must be one of what there is', { key: String(one), allowed: values });
}

/** The values an operator compares with, and of which kind they must be. */
function operandsOf(kind: Kind, operator: string, value: unknown, path: readonly string[]): [Kind, unknown][] {
  if (operator === '$null' || operator === '$notNull') return [['boolean', value]];
  // Nothing there: `null` in GraphQL.
  if (value === null && (operator === '$eq' || operator === '$ne')) return [];
  const list = asList(value);
  if (operator === '$between' && list?.length !== 2) refuse(path, 'it must be two values, the lower and the upper end');
  const isList = ['$between', '$in', '$notIn'].includes(operator);
  return (isList && list ? list : [value]).map((one) => [kind, one]);
}

function checkValue(kind: Kind, value: unknown, path: readonly string[], spending: Spending): void {
  const { fits, said } = LOOKS[kind];
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    const moment = value instanceof Date ? !Number.isNaN(value.getTime()) : false; // GraphQL's scalars read dates
    if (!(moment && (kind === 'date' || kind === 'instant'))) refuse(path, `it must be ${said}`);
  } else {
    const text = String(value);
    refuseAbove('characters', path, text.length);
    if (text.includes('\0')) refuse(path, 'it contains a NUL character');
    if (!fits(text)) refuse(path, `it must be ${said}`);
  }
  spending.spend('values', path);
}
