import fc, { type Arbitrary } from 'fast-check';

/** What all generators say things with. */

/** A query parameter before it is written down: the names in its brackets, and its value. */
export type Parameter = [path: string[], value: string];
export type Parameters = Arbitrary<Parameter[]>;

export const pick = <T>(...values: T[]): Arbitrary<T> => fc.constantFrom(...values);

/** One of the texts of a list that is written down with two spaces or a new line between them. */
export const oneOf = (list: string): Arbitrary<string> => pick(...listed(list));

export const listed = (list: string): string[] => list.trim().split(/ {2,}|\s*\n\s*/);

/** Mostly the first, now and then one of the others. */
export function mostly<T>(weight: number, usual: Arbitrary<T>, ...others: Arbitrary<T>[]): Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })));
}

const BLOCKS = listed('muscle  []  {}  [{"type":"paragraph"}]');
const TEXTS = listed('Hyperhidrosis  Frey syndrome  migraine  masseter  FDA  US  icd-10-cm  G43.709  a  é');
const RIGHT: Record<string, string[]> = {
  string: TEXTS,
  text: TEXTS,
  uid: listed('hyperhidrosis  frey-syndrome  therapeutic-botulinum-toxin  masseter'),
  integer: listed('0  1  2017  800  -1'),
  decimal: listed('0.5  0  1  -0.1  1e-7'),
  date: listed('2026-01-01  2004-07-19  2026-11-01T10:00:00.000Z'),
  blocks: BLOCKS,
  json: BLOCKS,
  relation: listed('1  true  hyperhidrosis'),
};

/** Values that fit attributes of a type. */
export const rightValues = (type = 'string'): Arbitrary<string> => pick(...(RIGHT[type] ?? TEXTS));

/** Values that fit hardly anything. */
export const wrongValues: Arbitrary<string> = mostly(
  8,
  fc.oneof(
    oneOf(`
      null  undefined  true  false  0  -1  1  1.5  1e308  NaN  Infinity  -0  0x10  x  *  %  _  \\  \\\\
      99999999999999999999  2147483648  9007199254740993  2026-13-45  yesterday  2026-01-01  25:00
      []  {}  [1,2]  {"a":1}  {"$eq":1}  [object Object]  __proto__  constructor  toString
      '  "  ';drop table conditions;--  ' or 1=1--  1;select pg_sleep(5)  name'||pg_sleep(5)||'  $$  :name  ?  ??  $1  ?::int
      <script>alert(1)</script>  javascript:alert(1)  ../../etc/passwd  #{7*7}  {{7*7}}  (a+)+$  ^(([a-z])+.)+[A-Z]([a-z])+$
      %_%_%_%_  *:*  a & b | !c  a:*  a' <-> 'b  İ  ß`),
    pick(
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\r\nX: y',
      '\ufeff',
      '\u202e',
      '\ud800',
      '\u{1f489}',
      'e\u0301',
      'ﷺ'.repeat(20),
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer().map(String),
);

/** Long values: as much as a request line holds. */
export const longValues: Arbitrary<string> = fc
  .tuple(pick('x', '%', '_%', '9', '[', '{"a":', 'a b ', '-', "'", '\\', ' or '), pick(50, 256, 300, 2000, 10_000))
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)));

/** Text as bytes that may stand in a request line: what may not is percent-encoded, the rest is left as it is. */
export function wire(text: string): string {
  return [...text]
    .map((character) => (/[\x21-\x22\x24-\x7e]/.test(character) ? character : encoded(character)))
    .join('');
}

/** Percent-encoded; halves of characters, which cannot be, are replaced. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
