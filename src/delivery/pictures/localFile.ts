import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Larger pictures are for printing. */
const LARGEST = 10 * 1024 * 1024;

/**
 * Reads a file of the public folder by its address on this server.
 *
 * @param folder whose files are served
 * @param address path of a picture; one that is elsewhere is not fetched
 * @returns undefined where there is no such file
 */
export async function localFile(folder: string, address: string | undefined): Promise<Buffer | undefined> {
  const file = address?.startsWith('/') ? path.resolve(folder, `.${pathOf(address)}`) : undefined;
  if (!file?.startsWith(path.resolve(folder) + path.sep)) return undefined;
  try {
    const { size } = await stat(file);
    return size > LARGEST ? undefined : await readFile(file);
  } catch {
    return undefined; // it is stored elsewhere, or gone
  }
}

function pathOf(address: string): string {
  const [file = ''] = address.split(/[?#]/);
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
