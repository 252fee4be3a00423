import { unreadable } from './unreadable';

export interface JsonLimits {
  /** Objects and arrays within each other. */
  depth: number;
  /** Members of objects and elements of arrays, all together. */
  values: number;
}

/** What a body may hold that no field can: looked for in all of it only where its text gives cause. */
const SUSPICIOUS =
  /__proto__|constructor|prototype|hasOwnProperty|isPrototypeOf|toString|toLocaleString|valueOf|propertyIsEnumerable|__(?:define|lookup)|\\u/i;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Reads JSON that somebody sent. An empty text is an empty object.
 *
 * @param isStored whether its texts may go into fields
 * @throws contentError 400 `invalid-body` when it is no JSON, no object, more than allowed, or holds what nothing here
 *   can hold: a key that would reach an object's prototype, the character NUL, half a character
 */
export function parseObject(text: string, limits: JsonLimits, isStored = true): Record<string, unknown> {
  if (text === '') return {};
  assertWithin(text, limits);
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable('It must be an object');
  if (isStored && SUSPICIOUS.test(text)) assertHarmless(value);
  return value as Record<string, unknown>;
}

/** Counts before anything is built, in one pass: no depth can exhaust the stack, here or later. */
function assertWithin(text: string, { depth, values }: JsonLimits): void {
  let level = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // a string: skip to its end
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        level += 1;
        if (level > depth) throw unreadable(`More than ${depth} objects and arrays are within each other`);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        level -= 1;
        break;
      case 0x2c: // ,
        count += 1;
        if (count > values) throw unreadable(`It holds more than ${values} values`);
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('It is no JSON');
  }
}

function assertHarmless(value: unknown): void {
  if (typeof value === 'string') assertText(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'prototype' || key in Object.prototype) throw unreadable(`"${key}" is no name of a field`);
    assertText(key);
    assertHarmless(member);
  }
}

function assertText(text: string): void {
  if (text.includes('\0')) throw unreadable('A text holds the character NUL, which no field can hold');
  if (LONE_SURROGATE.test(text)) throw unreadable('A text holds half a character (a surrogate without its other half)');
}
