import path from 'node:path';
import { contentError } from '../errors';
import { typeOfExtension } from './content';

interface Context {
  path: string;
  status: number;
  set(field: string, value: string): void;
}

/** Whatever is opened by its address: in an origin of its own, without scripts, loading nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * Serves what was uploaded, whenever and by whom, so that it can do nothing at the address that the admin panel has,
 * too: a file of no known kind has no type, and everything but a picture is downloaded. A page shows pictures and
 * plays videos all the same: what is embedded is not bound by these headers.
 */
export async function serveInert(ctx: Context, next: () => Promise<void>): Promise<void> {
  const file = uploadedFile(ctx.path);
  if (file === undefined) return next();
  // The files have one address: whatever else leads to them does not.
  if (!ctx.path.startsWith('/uploads/')) throw contentError(404, 'not-found', 'Uploaded files are at /uploads/.');
  await next();
  if (ctx.status >= 400) return;
  const type = typeOfExtension(path.extname(file));
  ctx.set('Content-Security-Policy', POLICY);
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (type?.picture !== 'pixels') ctx.set('Content-Disposition', 'attachment');
  if (ctx.status !== 304) ctx.set('Content-Type', type?.mime ?? 'application/octet-stream');
}

/** The path below the folder of uploads, if a path leads there once decoded, on any file system. */
function uploadedFile(address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined; // answered as 400 by whatever would send it
  }
  const plain = path.posix.normalize(decoded.replaceAll('\\', '/')).replace(/^\/+/, '');
  return /^uploads(?:\/|$)/i.test(plain) ? plain.slice('uploads/'.length) : undefined;
}
