import type { Core } from '@strapi/strapi';
import type { KnownLocales } from '../locales';
import type { Ability } from '../roles';
import type { Lines, Work, WorkKind } from './contract';

/** Somebody who works in the admin panel, with what they may do. */
export interface Whom {
  /** Number of the administrator. */
  id: number;
  ability: Ability;
  locales: KnownLocales;
}

interface Found<Line> {
  count: number;
  /** What comes first, of those that were asked for. */
  lines: Line[];
}

/**
 * Finds what of one kind needs somebody: what they may read, and do something about. It asks the database a few
 * questions, however much there is.
 *
 * @param most how many lines are wanted
 */
export type Finder<Kind extends WorkKind> = (
  strapi: Core.Strapi,
  whom: Whom,
  most: number,
) => Promise<Found<Lines[Kind]>>;

/** One of each kind, the most pressing first. */
export type Finders = { readonly [Kind in WorkKind]: Finder<Kind> };

const known = new WeakMap<Core.Strapi, Finders>();

export function findBy(strapi: Core.Strapi, finders: Finders): void {
  known.set(strapi, finders);
}

export function isWorkKind(strapi: Core.Strapi, kind: unknown): kind is WorkKind {
  return typeof kind === 'string' && Object.hasOwn(findersOf(strapi), kind);
}

/** What of one kind needs somebody. */
export async function workOfKind(strapi: Core.Strapi, kind: WorkKind, whom: Whom, most: number): Promise<Work> {
  return { kind, ...(await findersOf(strapi)[kind](strapi, whom, most)) } as Work;
}

/** Everything that needs somebody: kinds of which there is something. */
export async function workOf(strapi: Core.Strapi, whom: Whom, most: number): Promise<Work[]> {
  const work: Work[] = [];
  for (const kind of Object.keys(findersOf(strapi)) as WorkKind[])
    work.push(await workOfKind(strapi, kind, whom, most));
  return work.filter(({ count }) => count > 0);
}

function findersOf(strapi: Core.Strapi): Finders {
  const finders = known.get(strapi);
  if (!finders) throw new Error('Nobody has said what is looked for (registerWorklist).');
  return finders;
}
