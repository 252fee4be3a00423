import type { Core } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { fieldPaths } from '../../roles';
import type { Permission, Right } from '../../strapi';
import { type Rows, WITH_PICTURES } from './matrix';
import { type ContentUid, PARTS, type Part } from './parts';

/** Rights that Strapi has by field; the others are to the whole entry. */
const BY_FIELD: readonly Right[] = ['read', 'create', 'update'];

/** The rows of the matrix as Strapi keeps them. */
export function permissionsOf(strapi: Core.Strapi, rows: Rows): Permission[] {
  return [
    ...(Object.keys(rows) as ContentUid[]).flatMap((uid) =>
      rows[uid].may.map((right) => permission(strapi, rows, uid, right)),
    ),
    ...WITH_PICTURES.map((action) => ({ action })),
  ];
}

function permission(strapi: Core.Strapi, rows: Rows, uid: ContentUid, right: Right): Permission {
  const set = right === 'read' ? 'every' : (rows[uid].sets ?? []);
  return {
    action: `plugin::content-manager.explorer.${right}`,
    subject: uid,
    properties: {
      ...(BY_FIELD.includes(right) && { fields: fieldPaths(strapi, uid, attributesIn(uid, set)) }),
      ...(isLocalizedType(strapi.contentType(uid)) && { locales: null }),
    },
  };
}

function attributesIn(uid: ContentUid, parts: readonly Part[] | 'every'): string[] {
  return Object.entries<Part>(PARTS[uid]).flatMap(([name, part]) =>
    parts === 'every' || parts.includes(part) ? [name] : [],
  );
}
