import { createHash } from 'node:crypto';

/** Says whether something was made by the same definition: equal for equal values (as JSON), 64 hexadecimal digits. */
export function fingerprintOf(definition: unknown): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}
