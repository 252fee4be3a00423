import { contentError } from './contentError';

/** errno(3): no space left, the user's quota is spent, the file would be larger than files may be. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a client is told of an error while a file was written: that there is no room, or the error itself. */
export function orFullDisk(error: unknown): unknown {
  if (!FULL.has((error as { code?: string }).code ?? '')) return error;
  return contentError(503, 'unavailable', 'There is no room left for the file. Nothing was stored.');
}
