import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { serviceOf } from '../../src/strapi';
import { documentIdOf } from './documentId';

/** The pictures that ship are vector graphics: one file serves every size. */
export const IMAGE_EXTENSION = '.svg';
const MIME = 'image/svg+xml';

/**
 * Puts a picture into Strapi's media library, through its storage provider. The stored name is made of the content,
 * not of chance as with uploads: a run that was cut short leaves no second copy behind.
 *
 * @returns the id of the file's row
 */
export async function uploadImage(strapi: Core.Strapi, filepath: string): Promise<number> {
  const bytes = readFileSync(filepath);
  const hash = `${path.basename(filepath, IMAGE_EXTENSION)}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
  const files = strapi.db.query('plugin::upload.file');
  const present = (await files.findOne({ where: { hash } })) as { id: number } | null;
  if (present) return present.id;

  const file = {
    documentId: documentIdOf('plugin::upload.file', hash),
    name: path.basename(filepath),
    hash,
    ext: IMAGE_EXTENSION,
    mime: MIME,
    size: Math.round(bytes.length / 10) / 100, // kilobytes
    sizeInBytes: bytes.length,
    folderPath: '/',
    provider: strapi.config.get<string>('plugin::upload.provider'),
    getStream: () => createReadStream(filepath),
  };
  const { width, height } = await serviceOf(strapi, 'plugin::upload.image-manipulation').getDimensions({
    ...file,
    filepath,
  });
  await serviceOf(strapi, 'plugin::upload.provider').upload(file);
  const { getStream, ...row } = file;
  return ((await files.create({ data: { ...row, width, height } })) as { id: number }).id;
}
