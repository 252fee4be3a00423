import type { UID } from '@strapi/strapi';
import { z } from 'zod';

/**
 * What a description is made of: the members that front ends get, under the names of the contract, each with the shape
 * of its JSON and with what the model keeps it in.
 */

/** What a value is, as far as filters, sort, fields and GraphQL care. */
export type Kind = 'text' | 'enumeration' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'structured';

/** How much a match in search counts: PostgreSQL's weights, A most. */
export type Weight = 'A' | 'B' | 'C' | 'D';

interface Kept {
  /** The attribute of the model that keeps it, where that has another name. */
  attribute?: string;
  /** How much a match in it counts; unsaid, text of a language counts least and facts are not searched. */
  weight?: Weight | 'none';
}

/** A value of one attribute. */
export interface Value<Shape extends z.ZodType = z.ZodType> extends Kept {
  is: 'value';
  kind: Kind;
  /** Strapi's types of attributes that can keep it. */
  keptAs: readonly string[];
  optional: boolean;
  /** All there are, of an enumeration. */
  values?: readonly string[];
  shape: Shape;
}

/** One component, or a list of them. */
export interface Parts<Shape extends z.ZodType = z.ZodType> extends Kept {
  is: 'parts';
  component: Component;
  repeatable: boolean;
  optional: boolean;
  shape: Shape;
}

/** One entry of another type, or a list of them, as far as this one shows them. */
export interface Relation<Shape extends z.ZodType = z.ZodType> extends Kept {
  is: 'relation';
  target: UID.ContentType;
  many: boolean;
  seen: Members;
  shape: Shape;
}

/** A picture file with its texts, which belong to the language. Its attribute has its name. */
export interface Picture<Shape extends z.ZodType = z.ZodType> {
  is: 'picture';
  texts: Readonly<Record<string, Value>>;
  shape: Shape;
}

/** Attributes that stand together under one name, for Strapi has no component of shared and localized members. */
export interface Group<Shape extends z.ZodType = z.ZodType> {
  is: 'group';
  /** Its name among the types of OpenAPI and GraphQL. */
  id: string;
  /** `review`: what is due and when is worked out beside. */
  holds: 'values' | 'review';
  members: Readonly<Record<string, Value | Relation>>;
  shape: Shape;
}

/** Worked out when it is read, of what other rows or the languages asked for say. */
export interface Derived<Shape extends z.ZodType = z.ZodType> {
  is: 'derived';
  from: 'segmentLocales' | 'alternates' | 'approvals' | 'seo' | 'wording' | 'drawing';
  /** For `approvals`: by which of its relations an approval belongs to entries of this type. */
  end?: string;
  /** What it is where an editor has said it. */
  stored?: Parts;
  shape: Shape;
}

export type Member = Value | Parts | Relation | Picture | Group | Derived;
export type Members = Readonly<Record<string, Member>>;

/** Attributes that nobody outside gets, each with the reason. */
export type Hidden = Readonly<Record<string, string>>;

/** A component of the model: part of an entry. */
export interface Component<Shape extends z.ZodType = z.ZodType> {
  uid: UID.Component;
  members: Readonly<Record<string, Value>>;
  hidden: Hidden;
  shape: Shape;
}

/** What an OpenAPI schema says of itself; `id` makes it one of the document's components. */
export type About = {
  id?: string;
  description?: string;
  examples?: string[];
  format?: 'uri' | 'uri-reference';
};

export type Shapes<Of extends Members> = { -readonly [Name in keyof Of]: Of[Name]['shape'] };

/** The shape of an object with these members. */
export function shapeOf<Of extends Members>(members: Of): z.ZodObject<Shapes<Of>> {
  const shapes = Object.entries(members).map(([name, { shape }]) => [name, shape]);
  return z.object(Object.fromEntries(shapes) as Shapes<Of>);
}

/** A member that an attribute of another name keeps. */
export function from<Of extends Value | Relation>(attribute: string, member: Of): Of {
  return { ...member, attribute };
}

/** A member that search weighs otherwise than the kind of its text. */
export function searched<Of extends Value | Parts>(weight: Weight, member: Of): Of {
  return { ...member, weight };
}

/** A text that no page shows as such: nobody would know why a search found it. */
export function unsearched<Of extends Value | Parts>(member: Of): Of {
  return { ...member, weight: 'none' };
}

/** A value that may be missing. */
export function optional<Shape extends z.ZodType>(member: Value<Shape>): Value<z.ZodNullable<Shape>> {
  return { ...member, optional: true, shape: member.shape.nullable() };
}
