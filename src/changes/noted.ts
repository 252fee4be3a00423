import type { Core } from '@strapi/strapi';
import { ANYTHING, TODAY } from './tags';

/** What the answer to a request was made of, for whoever keeps it. */
export interface Noted {
  /** Up to which change it is known, at least: see `position` in ./log. Infinity where nothing was read. */
  position: number;
  /** What it depends on; see ./tags. */
  tags: Set<string>;
  /** Whether it is another one tomorrow. */
  turnsWithTheDay: boolean;
  /** Whether files of the disk are in it, of which nobody is told when they are others. */
  holdsFiles: boolean;
  /** Whether anybody else may have it: not what was read of drafts, of a preview or of the past, nor what went wrong. */
  isShared: boolean;
  /** Whether all that it depends on was said at once, whatever is read for it. */
  isComplete: boolean;
}

const noted = new WeakMap<object, Noted>();

/** What was noted of a request; undefined where nobody said what its answer depends on. */
export function notedOf(request: object): Noted | undefined {
  return noted.get(request);
}

function notesOf(strapi: Core.Strapi): Noted | undefined {
  const request = strapi.requestContext.get();
  if (!request) return undefined;
  const known = noted.get(request);
  if (known) return known;
  const fresh: Noted = {
    position: Number.POSITIVE_INFINITY,
    tags: new Set<string>(),
    turnsWithTheDay: false,
    holdsFiles: false,
    isShared: true,
    isComplete: false,
  };
  noted.set(request, fresh);
  return fresh;
}

/** Notes that something was read for the present request, as it was after a change; undefined for what only some may see. */
export function noteRead(strapi: Core.Strapi, position: number | undefined): void {
  const notes = notesOf(strapi);
  if (!notes) return;
  if (position === undefined) notes.isShared = false;
  else notes.position = Math.min(notes.position, position);
}

/** Says what the answer to the present request depends on: on nothing that changes if on no tag. */
export function dependOn(strapi: Core.Strapi, tags: Iterable<string>): void {
  const notes = notesOf(strapi);
  if (notes) for (const tag of tags) notes.tags.add(tag);
}

/** Says what the answer to the present request depends on, whatever is read for it. */
export function dependOnAllOf(strapi: Core.Strapi, tags: Iterable<string>): void {
  dependOn(strapi, tags);
  const notes = notesOf(strapi);
  if (notes) notes.isComplete = true;
}

/** Says that the present request reads something of which nobody says what that depends on. */
export function dependOnAnything(strapi: Core.Strapi): void {
  const notes = notesOf(strapi);
  if (notes && !notes.isComplete) notes.tags.add(ANYTHING);
}

/** Says that the answer to the present request is for it alone: it says what went wrong, and may not the next time. */
export function dependOnThisRequest(strapi: Core.Strapi): void {
  const notes = notesOf(strapi);
  if (notes) notes.isShared = false;
}

/**
 * Says that the answer to the present request may be another one tomorrow (UTC). Whoever keeps it elsewhere finds the tag
 * `today` with it.
 */
export function dependOnTheDay(strapi: Core.Strapi): void {
  const notes = notesOf(strapi);
  if (!notes) return;
  notes.turnsWithTheDay = true;
  notes.tags.add(TODAY);
}

/** Says that the answer to the present request is made of files of the disk. */
export function dependOnFiles(strapi: Core.Strapi): void {
  const notes = notesOf(strapi);
  if (notes) notes.holdsFiles = true;
}
