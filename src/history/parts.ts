import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../content';
import { attributesOf } from '../model';
import { literal } from '../schemas';
import { joinTableOf } from '../strapi';
import { isKept, isPublished, type Kept, withId } from './kept';

/**
 * The tables of components, at any depth, and those that join them with what holds them: holders first. A part is shown
 * by what holds it.
 */
export function partTables(strapi: Core.Strapi): Kept[] {
  const parts = partsOf(strapi);
  return [
    ...PUBLIC_TYPES.flatMap((uid) => holding(strapi, uid, isPublished(strapi, uid, 'row.entity_id'))),
    ...parts.flatMap((uid) => {
      const { tableName } = strapi.db.metadata.get(uid);
      const holders = [...PUBLIC_TYPES, ...parts].filter((holder) => componentsOf(strapi, holder).includes(uid));
      const isHeld = holders.map((holder) =>
        isKept(
          joinedBy(strapi, holder) as string,
          'b',
          'row.id',
          ` and known.data ->> 'component_type' = ${literal(uid)}`,
        ),
      );
      return [
        withId(strapi, tableName, { ends: { a: 'id' }, isShown: `(${isHeld.join(' or ')})` }),
        ...holding(strapi, uid, isKept(tableName, 'a', 'row.entity_id')),
      ];
    }),
  ];
}

/** Every component of what is public, each after all that hold it. */
export function partsOf(strapi: Core.Strapi): UID.Component[] {
  const depths = new Map<UID.Component, number>();
  const go = (uid: UID.Schema, depth: number): void => {
    for (const part of componentsOf(strapi, uid)) {
      depths.set(part, Math.max(depth, depths.get(part) ?? 0));
      go(part, depth + 1);
    }
  };
  for (const uid of PUBLIC_TYPES) go(uid, 1);
  return [...depths].sort(([, one], [, other]) => one - other).map(([uid]) => uid);
}

function componentsOf(strapi: Core.Strapi, uid: UID.Schema): UID.Component[] {
  return Object.values(attributesOf(strapi.getModel(uid))).flatMap(({ component }) => component ?? []);
}

/** The table that joins a type or component with all that it holds. */
export function joinedBy(strapi: Core.Strapi, uid: UID.Schema): string | undefined {
  const [name] = Object.entries(attributesOf(strapi.getModel(uid))).flatMap(([attribute, { component }]) =>
    component ? [attribute] : [],
  );
  return name && joinTableOf(strapi, uid, name).name;
}

function holding(strapi: Core.Strapi, uid: UID.Schema, isShown: string): Kept[] {
  const name = joinedBy(strapi, uid);
  return name ? [withId(strapi, name, { ends: { a: 'entity_id', b: 'cmp_id' }, isShown })] : [];
}
