import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { Semaphore, type SemaphoreInterface, withTimeout } from 'async-mutex';
import type { Limits } from '../../config/limits';
import { contentError } from '../errors';
import { type FileInfo, type FileRow, serviceOf, type UploadedFile, type UploadService } from '../strapi';
import { harmlessName, inspect, nameOfKind, refusedFile, typeOfExtension } from './content';
import { wholly } from './storage';

/** Node gives Strapi's pictures four threads; whoever uploads must leave some to everybody else. */
let workshop: SemaphoreInterface | undefined;

/**
 * Every road to a stored file goes through this service: the panel, the API and code. Files are judged by content
 * before anything is made of them, and a form is stored whole or not at all.
 *
 * @throws contentError 400 `file-refused`, 404, or 503 when there is no room or no time
 */
export function guardService<Service extends UploadService>(strapi: Core.Strapi, original: Service): Service {
  const limits = strapi.config.get<Limits>('limits').pictures;
  workshop ??= withTimeout(new Semaphore(limits.atOnce), limits.patience, busy());
  const atOnce = workshop;
  const measure = serviceOf(strapi, 'plugin::upload.image-manipulation').getDimensions;
  const work = <Result>(file: UploadedFile, task: () => Promise<Result>) =>
    atOnce.runExclusive(() => wholly(task).catch((error) => throwReadable(strapi, file, error)));

  return {
    ...original,

    async upload({ data, files }, options) {
      const { fileInfo, path: _, ...rest } = data;
      const list = [files].flat();
      const infos = [fileInfo].flat();
      // All are judged before any is stored.
      for (const file of list) await inspect(file, limits, measure);
      const stored: FileRow[] = [];
      try {
        for (const [index, file] of list.entries()) {
          const one = { data: { ...rest, fileInfo: named(infos[index] ?? {}, extensionOf(file)) }, files: file };
          stored.push(...(await work(file, () => original.upload(one, options))));
        }
      } catch (error) {
        await removeAll(strapi, original, stored);
        throw error;
      }
      return stored;
    },

    async replace(id, { data, file }, options) {
      const { fileInfo, path: _, ...rest } = data;
      const present = await existing(original, id);
      const type = await inspect(file, limits, measure);
      // Strapi keeps the old file's address, which would then lie about what is there.
      if (!type.extensions.includes(present.ext))
        throw refusedFile(file.originalFilename ?? '', `only a file of the same kind (${present.ext}) can replace it`);
      const info = [fileInfo].flat()[0];
      const one = { data: { ...rest, ...(info && { fileInfo: named(info, present.ext) }) }, file };
      return work(file, () => original.replace(id, one, options));
    },

    async updateFileInfo(id, info = {}, options) {
      const { ext } = await existing(original, id);
      return original.updateFileInfo(id, named(info, ext), options);
    },

    findOne: (id, populate) => (isId(id) ? original.findOne(id, populate) : Promise.resolve(null)),
  };
}

/** Every file has its own chance to go: what is left over is logged, for nobody would find it. */
async function removeAll(strapi: Core.Strapi, service: UploadService, files: readonly FileRow[]): Promise<void> {
  const removals = await Promise.allSettled(files.map((file) => service.remove(file)));
  for (const [index, removal] of removals.entries()) {
    if (removal.status === 'rejected')
      strapi.log.error(`File ${files[index]?.id} of a form that was refused could not be removed: ${removal.reason}`);
  }
}

function busy(): Error {
  return contentError(503, 'overloaded', 'Too many files are uploaded at once: ask again in a moment.');
}

function extensionOf({ originalFilename }: UploadedFile): string {
  return `.${originalFilename?.split('.').at(-1) ?? ''}`;
}

function named(info: FileInfo, extension: string): FileInfo {
  if (typeof info.name !== 'string' || info.name === '') return { ...info, name: undefined };
  const extensions = typeOfExtension(extension)?.extensions;
  return { ...info, name: extensions ? nameOfKind(info.name, extensions) : harmlessName(info.name) };
}

async function existing(service: UploadService, id: unknown): Promise<FileRow> {
  const row = isId(id) ? await service.findOne(id) : null;
  if (!row) throw contentError(404, 'not-found', 'There is no such file.');
  return row;
}

/** PostgreSQL's integer: anything else would be its error, not an answer. */
function isId(id: unknown): boolean {
  return /^[1-9]\d{0,9}$/.test(String(id)) && Number(id) < 2 ** 31;
}

/** How sharp, and libvips below it, begin or describe what is wrong with a picture. */
const OF_PICTURES =
  /^(?:Input|Vips\w*|\w*(?:load|save)\w*|heif|webp|gif|png)\b|pixel limit|unsupported image|not a valid image/i;

/** What decodes pictures throws plain errors, of which a client would hear nothing. */
function throwReadable(strapi: Core.Strapi, { originalFilename }: UploadedFile, error: unknown): never {
  const plain = error instanceof Error && (error.constructor === Error || error instanceof errors.ApplicationError);
  if (!plain || 'code' in error || !OF_PICTURES.test(error.message)) throw error;
  strapi.log.warn(`An upload was refused: ${error.message}`);
  throw refusedFile(originalFilename ?? '', 'it is no picture that can be read whole');
}
