import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { type StoredFile, type UploadProvider, uploadProvider } from '../../strapi';
import { refusedFile, typeOfExtension } from '../content';
import { localFiles } from './localFiles';
import { step } from './undertaking';

/**
 * The last door, which every road of storing goes through, Strapi's own and those of plugins: nothing is stored but
 * under a plain name, with an extension that is allowed and says what was found in the content.
 */
export function guardProvider(strapi: Core.Strapi): void {
  const provider = uploadProvider(strapi);
  if (strapi.config.get('plugin::upload.provider') === 'local')
    provider.extend(localFiles(path.join(strapi.dirs.static.public, 'uploads')));
  else undoable(provider);
  for (const name of ['uploadStream', 'upload', 'replaceStream', 'replace'] as const) {
    const write = provider[name] as UploadProvider['upload'];
    if (!write) continue;
    provider.extend({
      [name]: async (file: StoredFile, ...rest: unknown[]) => {
        assertStorable(file);
        return write(file, ...rest);
      },
    });
  }
}

/** A store elsewhere keeps what was written before a failure, unless it is told. */
function undoable(provider: UploadProvider): void {
  for (const name of ['uploadStream', 'upload'] as const) {
    const write = provider[name];
    if (write)
      provider.extend({
        [name]: (file: StoredFile, ...rest: unknown[]) => step(write(file, ...rest), () => provider.delete(file)),
      });
  }
}

function assertStorable({ hash, ext, mime }: StoredFile): void {
  if (!/^[\w-]+$/.test(hash)) throw refusedFile(hash, 'it has a name that no file here has');
  if (ext !== ext.toLowerCase() || typeOfExtension(ext)?.mime !== mime)
    throw refusedFile(`${hash}${ext}`, 'it is not of a kind that may be uploaded, or is not what its name says');
}
