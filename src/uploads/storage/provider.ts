import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { refusedFile, typeOfExtension } from '../content';
import { localFiles, type StoredFile } from './localFiles';
import { step } from './undertaking';

type Write = (file: StoredFile, ...rest: unknown[]) => Promise<unknown>;

interface Provider {
  uploadStream?: Write;
  upload?: Write;
  replaceStream?: (file: StoredFile, old: StoredFile) => Promise<unknown>;
  replace?: (file: StoredFile, old: StoredFile) => Promise<unknown>;
  delete: (file: StoredFile) => Promise<unknown>;
  /** Strapi's own way to change a provider. */
  extend(changes: Partial<Provider>): void;
}

/**
 * The last door, which every road of storing goes through, Strapi's own and those of plugins: nothing is stored but
 * under a plain name, with an extension that is allowed and says what was found in the content.
 */
export function guardProvider(strapi: Core.Strapi): void {
  const provider = (strapi.plugin('upload') as unknown as { provider: Provider }).provider;
  if (typeof provider?.extend !== 'function')
    throw new Error(
      'Strapi 5.54 let its upload provider be changed by `extend`, which is gone: see src/uploads/storage.',
    );
  if (strapi.config.get('plugin::upload.provider') === 'local')
    provider.extend(localFiles(path.join(strapi.dirs.static.public, 'uploads')));
  else undoable(provider);
  for (const name of ['uploadStream', 'upload', 'replaceStream', 'replace'] as const) {
    const write = provider[name] as Write | undefined;
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
function undoable(provider: Provider): void {
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
