import { contentError } from './contentError';

/**
 * What of a request is wrong, as `checkedBody` says it, where a schema cannot know: 400 with code `invalid-body`.
 *
 * @param path of the member within the body
 * @param message without a full stop
 */
export function invalidBody(path: readonly string[], message: string): Error {
  return contentError(400, 'invalid-body', `${message}.`, { errors: [{ path, message }] });
}
