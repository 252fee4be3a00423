import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';
import { type FormKind, parseObject, type ReceivedFile } from '../bodies';
import { contentError } from '../errors';
import { serviceOf } from '../strapi';
import { inspect, refusedFile } from './content';

interface Context {
  state: { userAbility?: { can(action: string, subject: string): boolean } };
  request: { body?: unknown; files?: unknown };
}

type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

const FILE = 'plugin::upload.file';
const WRITING = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

/** For a route of the panel: whoever may neither add nor change files is told so before a file is received. */
export const mayUpload: Middleware = async ({ state: { userAbility } }, next) => {
  if (userAbility && !WRITING.some((action) => userAbility.can(action, FILE)))
    throw contentError(403, 'forbidden', 'Your role may not upload files.');
  return next();
};

/**
 * For a route, after the form is read: what Strapi would fail at or take on trust.
 *
 * @throws contentError 400
 */
export function judgeForm(strapi: Core.Strapi, kind: FormKind): Middleware {
  const limits = strapi.config.get<Limits>('limits');
  const measure = serviceOf(strapi, 'plugin::upload.image-manipulation').getDimensions;
  return async ({ request }, next) => {
    const body = request.body as Record<string, unknown>;
    const files = Object.values(request.files as Record<string, ReceivedFile | ReceivedFile[]>).flat();
    if (kind === 'upload') {
      // Whoever may upload may not therefore change entries, and an entry's picture is changed with the entry.
      for (const name of ['ref', 'refId', 'field'])
        if (name in body) throw contentError(400, 'invalid-body', `${name}: give the entry the file's id instead.`);
      if (body.fileInfo !== undefined) body.fileInfo = detailsOf(body.fileInfo, limits);
    }
    if (kind === 'logo')
      for (const file of files) {
        const type = await inspect(file, limits.pictures, measure);
        if (!type.picture) throw refusedFile(file.originalFilename, 'a logo is a picture');
      }
    return next();
  };
}

/** One object, or one per file; each may be written as JSON. */
function detailsOf(info: unknown, { json }: Limits): unknown {
  if (Array.isArray(info)) return info.map((one) => detailsOf(one, { json } as Limits));
  if (typeof info === 'string') return parseObject(info, json);
  if (typeof info === 'object' && info !== null) return info;
  throw contentError(400, 'invalid-body', 'fileInfo: must be an object.');
}
