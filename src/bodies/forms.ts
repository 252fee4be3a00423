import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../config/limits';
import { orFullDisk } from '../errors';
import type { FormKind } from './addresses';
import { typeOf } from './contentType';
import { boundaryOf, type Form, receiveForm, requestFolder } from './multipart';
import { receive } from './receive';

interface Context {
  req: IncomingMessage;
  request: { body?: unknown; files?: unknown };
  state: { awaitsForm?: boolean };
}

/**
 * For a route: reads a form with files. Stands after whatever decides who may call the route, so that nothing is
 * received from anybody else. The files are there until the route has answered, and never longer.
 *
 * @throws contentError 400, 408, 413, or 503 when there is no room for the files
 */
export function readForm(limits: Limits, kind: FormKind) {
  const bounds = { ...limits.forms, fieldBytes: limits.forms.fieldBytes[kind] };
  return async ({ req, request, state }: Context, next: () => Promise<unknown>): Promise<unknown> => {
    if (typeOf(req) !== 'form') return next();
    const boundary = boundaryOf(req.headers['content-type'] ?? '');
    const { folder, remove } = await requestFolder().catch(rethrow);
    try {
      const form: Form = await receiveForm(receive(req, limits.bodies[kind]), boundary, folder, bounds).catch(rethrow);
      Object.assign(request, { body: form.fields, files: form.files });
      state.awaitsForm = false;
      return await next();
    } finally {
      await remove();
    }
  };
}

function rethrow(error: unknown): never {
  throw orFullDisk(error);
}
