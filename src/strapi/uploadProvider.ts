import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** A file as Strapi hands it to where files are stored. */
export interface StoredFile {
  hash: string;
  ext: string;
  mime: string;
  url?: string;
  stream?: NodeJS.ReadableStream;
}

type Write = (file: StoredFile, ...rest: unknown[]) => Promise<unknown>;

/** Where files are stored. */
export interface UploadProvider {
  uploadStream?: Write;
  upload?: Write;
  replaceStream?: (file: StoredFile, old: StoredFile) => Promise<unknown>;
  replace?: (file: StoredFile, old: StoredFile) => Promise<unknown>;
  delete: (file: StoredFile) => Promise<unknown>;
  /** Strapi's own way to change a provider. */
  extend(changes: Partial<UploadProvider>): void;
}

/** The provider that Strapi stores files with, whichever is configured. */
export function uploadProvider(strapi: Core.Strapi): UploadProvider {
  const { provider } = strapi.plugin('upload') as unknown as { provider?: UploadProvider };
  assertInside(typeof provider?.extend === 'function', 'a provider of its upload plugin that `extend` changes');
  assertInside(typeof provider.delete === 'function', 'a provider of its upload plugin that deletes files');
  return provider;
}
