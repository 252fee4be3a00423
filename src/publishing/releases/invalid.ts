import { contentError } from '../../errors';

/** What of a request is wrong, as `checkedBody` says it. @param message without a full stop */
export function invalid(path: readonly string[], message: string): Error {
  return contentError(400, 'invalid-body', `${message}.`, { errors: [{ path, message }] });
}
