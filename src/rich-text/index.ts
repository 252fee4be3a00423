/** Rich text is a list of blocks. In a draft, Strapi also takes a plain string for it, which no front end can show. */
import type { Core, Struct } from '@strapi/strapi';
import { contentError } from '../errors';
import { attributesOf } from '../model';

export { plainText } from './plainText';

type Data = Record<string, unknown>;

export function registerRichText(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data } = context.params as { data?: Data };
    if (data) refusePlainText(strapi, context.contentType, data, []);
    return next();
  });
}

function refusePlainText(
  strapi: Core.Strapi,
  model: Struct.ContentTypeSchema | Struct.ComponentSchema,
  data: Data,
  path: (string | number)[],
): void {
  for (const [name, { type, component }] of Object.entries(attributesOf(model))) {
    const value = data[name];
    const held = component && strapi.components[component];
    if (type === 'blocks' && typeof value === 'string') refuse([...path, name]);
    if (held && Array.isArray(value)) {
      value.forEach((one, index) => void refusePlainText(strapi, held, one ?? {}, [...path, name, index]));
    } else if (held && typeof value === 'object' && value !== null) {
      refusePlainText(strapi, held, value as Data, [...path, name]);
    }
  }
}

function refuse(path: (string | number)[]): never {
  const message = `${path.join('.')} must be rich text: a list of blocks, for example [{"type":"paragraph","children":[{"type":"text","text":"…"}]}]`;
  throw contentError(400, 'invalid-body', `${message}.`, { errors: [{ path: path.map(String), message }] });
}
