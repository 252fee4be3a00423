import { contentError } from '../../errors';

/** A file that is not stored, with the reason. */
export function refusedFile(name: string, reason: string): Error {
  return contentError(400, 'file-refused', `${name || 'The file'}: ${reason}.`, { file: name, reason });
}
