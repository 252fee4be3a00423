import { contentError } from '../errors';

/** A body that is not as it has to be, with the reason. */
export function unreadable(reason: string): Error {
  return contentError(400, 'invalid-body', `${reason}.`, { errors: [{ path: [], message: reason }] });
}
