import type { Core } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { fieldPaths } from '../../roles';
import type { Permission, Right } from '../../strapi';
import { type Row, type Rows, WITH_PICTURES } from './matrix';
import { type ContentUid, PARTS, type Part } from './parts';

/** Rights that Strapi has by field; the others are to the whole entry. */
const BY_FIELD: readonly Right[] = ['read', 'create', 'update'];

/**
 * The rows of the matrix as Strapi keeps them. Languages are named one by one: Strapi takes null for every language, and at
 * each start takes rights of that kind away that have no fields (admin, cleanPermissionsInDatabase).
 */
export function permissionsOf(strapi: Core.Strapi, rows: Rows, locales: string[]): Permission[] {
  return [
    ...(Object.keys(rows) as ContentUid[]).flatMap((uid) =>
      rows[uid].may.map((right) => permission(strapi, rows[uid], { uid, right, locales })),
    ),
    ...WITH_PICTURES.map((action) => ({ action })),
  ];
}

interface Asked {
  uid: ContentUid;
  right: Right;
  locales: string[];
}

function permission(strapi: Core.Strapi, row: Row, { uid, right, locales }: Asked): Permission {
  const set = right === 'read' ? 'every' : (row.sets ?? []);
  return {
    action: `plugin::content-manager.explorer.${right}`,
    subject: uid,
    properties: {
      ...(BY_FIELD.includes(right) && { fields: fieldPaths(strapi, uid, attributesIn(uid, set)) }),
      ...(isLocalizedType(strapi.contentType(uid)) && { locales }),
    },
  };
}

function attributesIn(uid: ContentUid, parts: readonly Part[] | 'every'): string[] {
  return Object.entries<Part>(PARTS[uid]).flatMap(([name, part]) =>
    parts === 'every' || parts.includes(part) ? [name] : [],
  );
}
