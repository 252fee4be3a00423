/**
 * Rich text is a list of blocks that does nothing but read. In a draft, Strapi also takes a plain string for it, which
 * no front end can show, and whatever attributes and links come with it.
 */
import type { Core, Struct } from '@strapi/strapi';
import { contentError } from '../errors';
import { attributesOf } from '../model';
import type { WriteStep } from '../writes';
import { type Problem, problemsIn } from './check';

export { linesOf, plainText, type RichTextNode } from './plainText';

type Data = Record<string, unknown>;

/** Refuses text that is not rich text, or does more than read. */
export const richText: WriteStep = {
  refuse: (strapi, { params, contentType }) => {
    const { data } = params as { data?: Data };
    const problems = data ? problemsOf(strapi, contentType, data, []) : [];
    if (problems.length > 0) refuse(problems);
  },
};

/** What is wrong in every rich text of an entry, in components as well. */
function problemsOf(
  strapi: Core.Strapi,
  model: Struct.ContentTypeSchema | Struct.ComponentSchema,
  data: Data,
  path: Problem['path'],
): Problem[] {
  return Object.entries(attributesOf(model)).flatMap(([name, { type, component }]) => {
    const value = data[name];
    const here = [...path, name];
    const held = component && strapi.components[component];
    if (value === null || value === undefined) return [];
    if (type === 'blocks') return problemsAt(here, value);
    if (!held || typeof value !== 'object') return [];
    if (!Array.isArray(value)) return problemsOf(strapi, held, value as Data, here);
    return value.flatMap((one, index) => problemsOf(strapi, held, one ?? {}, [...here, index]));
  });
}

function problemsAt(path: Problem['path'], value: unknown): Problem[] {
  if (!Array.isArray(value)) {
    const example = '[{"type":"paragraph","children":[{"type":"text","text":"…"}]}]';
    return [{ path, message: `must be rich text: a list of blocks, for example ${example}` }];
  }
  return problemsIn(value).map(({ path: within, message }) => ({ path: [...path, ...within], message }));
}

/** As many as help somebody mend them. */
const MOST_PROBLEMS = 20;

/** @throws ValidationError (400) with code `invalid-body`, naming the paths */
function refuse(problems: Problem[]): never {
  const errors = problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({ path: path.map(String), message }));
  const said = errors.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw contentError(400, 'invalid-body', `${said}.`, { errors });
}
