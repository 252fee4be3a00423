import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from '../../strapi';
import { atLast, step } from './undertaking';

/**
 * Stores files in a folder as Strapi does, but so that a file is there whole or not at all: it is written under
 * another name first. Strapi writes over the old file, of which nothing is left when the disk is full.
 *
 * @param folder that is served as /uploads
 */
export function localFiles(folder: string) {
  const pathOf = ({ hash, ext }: StoredFile) => path.join(folder, `${hash}${ext}`);
  const write = async (file: StoredFile, written: string) => {
    if (!file.stream) throw new Error('There is no content to store.');
    await pipeline(file.stream, createWriteStream(written, { flags: 'wx' }));
    file.url = `/uploads/${file.hash}${file.ext}`;
  };
  // Files whose names begin with a dot are not served.
  const aside = ({ hash }: StoredFile) => path.join(folder, `.${hash}.${randomUUID()}`);
  const remove = (file: string) => rm(file, { force: true });

  return {
    async uploadStream(file: StoredFile): Promise<void> {
      const [written, target] = [aside(file), pathOf(file)];
      const undo = () => Promise.all([remove(written), remove(target)]);
      await step(
        write(file, written).then(() => rename(written, target)),
        undo,
      );
    },

    async replaceStream(file: StoredFile, old: StoredFile): Promise<void> {
      const [written, target] = [aside(file), pathOf(file)];
      await step(write(file, written), () => remove(written));
      await atLast(async () => {
        await rename(written, target);
        if (pathOf(old) !== target) await remove(pathOf(old));
      });
    },

    async delete(file: StoredFile): Promise<void> {
      await atLast(() => remove(pathOf(file)));
    },
  };
}
