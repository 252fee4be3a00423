import { unreadable } from '../unreadable';

/** A form that is not as RFC 7578 says, or is more than is read. */
export function malformed(reason: string): Error {
  return unreadable(`The form cannot be read: ${reason}`);
}
