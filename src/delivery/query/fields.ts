import type { Core, UID } from '@strapi/strapi';
import { attributeNamed, attributesWithin, contractNames } from '../../content';
import { refuseAbove } from './budget';
import { membersOf } from './members';
import { refuseName } from './refusal';
import { namesIn } from './tree';

/**
 * The attributes that `fields` names.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readFields(strapi: Core.Strapi, uid: UID.Schema, fields: unknown, path: readonly string[]): string[] {
  const names = namesIn(fields, path);
  refuseAbove('names', path, names.length);
  if (names.includes('*')) return ['*'];
  const members = membersOf(strapi, uid);
  return names.flatMap((name) => {
    const named = attributeNamed(uid, name);
    const within = (named ? [named] : attributesWithin(uid, name)).filter((attribute) => members.get(attribute)?.kind);
    if (within.length > 0) return within;
    if (members.get(name)?.kind) return [name];
    const allowed = [...members].flatMap(([member, { kind }]) => (kind ? [member] : []));
    return refuseName(path, name, [...new Set([...allowed, ...contractNames(uid)])]);
  });
}
