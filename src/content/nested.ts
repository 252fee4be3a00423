import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import {
  type About,
  type Component,
  type Group,
  type Hidden,
  type Members,
  type Parts,
  type Relation,
  type Shapes,
  shapeOf,
  type Value,
} from './member';

/** What an entry holds: components, entries of other types, and attributes that stand together. */

type Values = Readonly<Record<string, Value>>;

/** @param hidden attributes that nobody outside gets, with the reason */
export function component<Of extends Values>(
  uid: UID.Component,
  about: About,
  members: Of,
  hidden: Hidden = {},
): Component<z.ZodObject<Shapes<Of>>> {
  const shape = shapeOf(members);
  return { uid, members, hidden, shape: about.id ? shape.meta(about) : shape };
}

/** One of a component, which every entry has. */
export function part<Shape extends z.ZodType>(component: Component<Shape>): Parts<Shape> {
  return { is: 'parts', component, repeatable: false, optional: false, shape: component.shape };
}

/** One of a component, or none. */
export function optionalPart<Shape extends z.ZodType>(component: Component<Shape>): Parts<z.ZodNullable<Shape>> {
  return { ...part(component), optional: true, shape: component.shape.nullable() };
}

/** As many of a component as there are. */
export function parts<Shape extends z.ZodType>(component: Component<Shape>): Parts<z.ZodArray<Shape>> {
  return { is: 'parts', component, repeatable: true, optional: false, shape: z.array(component.shape) };
}

/** Entries of a type, as another type shows them. */
export interface Seen<Shape extends z.ZodType = z.ZodType> {
  uid: UID.ContentType;
  members: Members;
  shape: Shape;
}

/** An entry of another type; nothing where there is none, or none that is published. */
export function one<Shape extends z.ZodType>({ uid, members, shape }: Seen<Shape>): Relation<z.ZodNullable<Shape>> {
  return { is: 'relation', target: uid, many: false, seen: members, shape: shape.nullable() };
}

/** The entries of another type, as far as they are published. */
export function many<Shape extends z.ZodType>({ uid, members, shape }: Seen<Shape>): Relation<z.ZodArray<Shape>> {
  return { is: 'relation', target: uid, many: true, seen: members, shape: z.array(shape) };
}

/** Attributes that stand together under one name, which is that of the contract and of no attribute. */
export function group<Of extends Values>(about: About & { id: string }, members: Of): Group<z.ZodObject<Shapes<Of>>> {
  return { is: 'group', id: about.id, holds: 'values', members, shape: shapeOf(members).meta(about) };
}
