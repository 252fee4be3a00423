import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';
import { memberNames } from '../../content';
import { contentError } from '../../errors';
import { attributesOf } from '../../model';
import type { Context } from '../context';
import { typeAt } from './door';

/** What Strapi says of a name that it does not know, or that somebody may not use. */
interface Said {
  key: string;
  path: string | null;
  source: 'query' | 'body';
  /** The parameter in which it stands. */
  param?: string;
}

/**
 * Strapi's "Invalid key …" as this project says it: where it stands, and what could stand there.
 *
 * @returns any other error as it is
 */
export function explainedKey(strapi: Core.Strapi, { path: address }: Pick<Context, 'path'>, error: unknown): unknown {
  const said = keySaid(error);
  const uid = typeAt(strapi, address)?.uid;
  if (!said || !uid) return error;
  const { key, path, source, param } = said;
  // Of what is nested, Strapi names the place around it.
  const place = path === null || path.split('.').at(-1) === key ? (path ?? key) : `${path}.${key}`;
  if (source === 'query') {
    const parameter = param && param !== place ? `${param}.${place}` : place;
    const message = `Invalid parameter ${parameter}: there is no "${key}" here that may be asked for with this token.`;
    // Names are known; some tokens may not use all of them.
    const allowed = memberNames(uid).filter((name) => name !== key);
    return contentError(400, 'invalid-parameter', message, { parameter, key, allowed });
  }
  const allowed = writableAt(strapi, uid, place.split('.').slice(0, -1));
  const message = `There is no "${key}" to write${place === key ? '' : ` at ${place}`}; allowed: ${allowed.join(', ')}`;
  return contentError(400, 'invalid-body', `${message}.`, {
    errors: [{ path: place.split('.'), message }],
    parameter: place,
    key,
    allowed,
  });
}

function keySaid(error: unknown): Said | undefined {
  if (!(error instanceof errors.ValidationError) || !error.message.startsWith('Invalid key ')) return undefined;
  const { key, path, source, param } = error.details as Partial<Record<keyof Said, string | null>>;
  if (typeof key !== 'string' || (source !== 'query' && source !== 'body')) return undefined;
  return { key, path: path ?? null, source, ...(param && { param }) };
}

/** Names that may be written at a place: of the entry itself, or of a component within it. */
function writableAt(strapi: Core.Strapi, uid: UID.Schema, path: readonly string[]): string[] {
  let at = uid;
  for (const name of path.filter((part) => !/^\d+$/.test(part)))
    at = (attributesOf(strapi.getModel(at))[name]?.component as UID.Schema | undefined) ?? at;
  return contentTypes.getWritableAttributes(strapi.getModel(at)).filter((name) => !KEPT.has(name));
}

/** Strapi writes these by itself. */
const KEPT = new Set(['locale', 'localizations', 'createdBy', 'updatedBy', 'createdAt', 'updatedAt', 'publishedAt']);
