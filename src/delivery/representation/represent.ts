import type { UID } from '@strapi/strapi';
import {
  type Derived,
  describedAttributes,
  describedMembers,
  type Group,
  type Picture,
  SHOWN_OF_PICTURES,
  targetOf,
  type Value,
} from '../../content';
import { type ReviewPolicy, reviewState } from './review';

type Entry = Record<string, unknown>;
type Size = 'thumbnail' | 'full';

/** Of every entry, whatever its description says. */
const ALWAYS = new Set(['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']);

/** Come first, in this order; dates come last. The rest stays as the model orders it. */
const FIRST = ['documentId', 'locale', 'slug', 'name', 'summary', 'segmentLocales'];
const LAST = ['createdAt', 'updatedAt', 'publishedAt'];
const AT_AN_END = new Set([...FIRST, ...LAST]);

type Folded = Group | Picture | Value | Derived;

/** Of whom and of when an entry is shown. */
export interface Showing extends ReviewPolicy {
  /** The languages in which wordings are looked for, in order; all of them are shown if it is left out. */
  languages?: readonly string[];
}

/** What is to be done to every entry of a type, worked out once: lists are long. */
interface Plan {
  /** Whether an attribute is shown, and of what it holds entries. */
  shown: ReadonlyMap<string, UID.Schema | undefined>;
  /** Whether it has a language, and says which parts are in another one. */
  isLocalized: boolean;
  /** Members that are no attribute of the same name. */
  folded: readonly [name: string, member: Folded][];
}

const plans = new Map<UID.Schema, Plan>();

function planOf(uid: UID.Schema): Plan {
  const known = plans.get(uid) ?? makePlan(uid);
  plans.set(uid, known);
  return known;
}

function makePlan(uid: UID.Schema): Plan {
  const attributes = [...describedAttributes(uid)].map(([name, { member }]): [string, UID.Schema | undefined] => [
    name,
    member.is === 'picture' ? undefined : targetOf(uid, name),
  ]);
  const folded = Object.entries(describedMembers(uid)).flatMap(([name, member]): Plan['folded'][number][] => {
    const isOther =
      member.is === 'group' ||
      member.is === 'picture' ||
      (member.is === 'value' && member.attribute) ||
      (member.is === 'derived' && member.from === 'wording');
    return isOther ? [[name, member as Folded]] : [];
  });
  return {
    shown: new Map([...[...ALWAYS].map((name) => [name, undefined] as const), ...attributes]),
    isLocalized: 'segmentLocales' in describedMembers(uid),
    folded,
  };
}

/**
 * An entry of Strapi's, with everything nested in it, under the names and in the shapes of the contract.
 * Members that were not read are left out, attributes that are not described as well; nothing is read here.
 *
 * @param size `thumbnail` shows pictures as a list does, `full` as a page does
 */
export function represent(uid: UID.Schema, entry: Entry, showing: Showing, size: Size = 'full'): Entry {
  const plan = planOf(uid);
  const shown: Entry = {};
  for (const name in entry) {
    const value = entry[name];
    if (!plan.shown.has(name) || (name === 'locale' && value === null)) continue;
    const target = plan.shown.get(name);
    shown[name] = target ? each(value, (one) => represent(target, one, showing, size)) : value;
  }
  if (plan.isLocalized) shown.segmentLocales = replacedAmong(entry);
  for (const [name, member] of plan.folded) {
    if (member.is === 'group') fold(shown, name, member, showing);
    else if (member.is === 'picture') foldPicture(shown, name, member, size);
    else if (member.is === 'derived') foldWording(shown, name, showing);
    else if (member.attribute) rename(shown, member.attribute, name);
  }
  return ordered(shown);
}

/** Of what an entry shows in another language, that which was read of it. */
function replacedAmong(entry: Entry): { path: string }[] {
  const all = (entry.segmentLocales ?? []) as { path: string }[];
  return all.filter(({ path }) => (path.split('.')[0] ?? path) in entry);
}

function each(value: unknown, show: (entry: Entry) => Entry): unknown {
  if (Array.isArray(value)) return value.map((one) => show(one as Entry));
  return value === null || value === undefined ? null : show(value as Entry);
}

/** Puts what stands in attributes of its own under the name of the group, as far as it was read. */
function fold(shown: Entry, name: string, { holds, members }: Group, policy: ReviewPolicy): void {
  const held = heldBy(members, shown);
  // Without its date a review is none.
  if (holds === 'review' ? !('lastReviewed' in held) : Object.keys(held).length === 0) return;
  takeOut(shown, members);
  shown[name] = holds === 'review' ? { ...reviewState(held.lastReviewed as string | null, policy), ...held } : held;
}

function foldPicture(shown: Entry, name: string, { texts }: Picture, size: Size): void {
  const held = heldBy(texts, shown);
  takeOut(shown, texts);
  if (name in shown) shown[name] = shownPicture(shown[name] as Entry | null, held, size);
}

function foldWording(shown: Entry, name: string, { languages }: Showing): void {
  if (languages && Array.isArray(shown[name])) shown[name] = wordingIn(languages, shown[name] as { locale: string }[]);
}

/** Of the same said in several languages, what somebody reads who looks for texts in these; null where it is not said. */
export function wordingIn<Wording extends { locale: string }>(
  languages: readonly string[],
  wordings: readonly Wording[],
): Wording | null {
  const place = ({ locale }: Wording) => {
    const at = languages.indexOf(locale);
    return at < 0 ? languages.length : at;
  };
  return [...wordings].sort((one, other) => place(one) - place(other))[0] ?? null;
}

type Kept = Readonly<Record<string, { attribute?: string }>>;

/** The values of some members of an entry, by the names they have in the contract. */
export function heldBy(members: Kept, entry: Entry): Entry {
  const held: Entry = {};
  for (const name in members) {
    const attribute = members[name]?.attribute ?? name;
    if (attribute in entry) held[name] = entry[attribute];
  }
  return held;
}

function takeOut(shown: Entry, members: Kept): void {
  for (const [name, { attribute = name }] of Object.entries(members)) delete shown[attribute];
}

/** The picture is a fact, its texts belong to the language. Shows what of the file was read. */
export function shownPicture(file: Entry | null | undefined, texts: Entry, size: Size): Entry | null {
  if (!file) return null;
  const { thumbnail } = (file.formats ?? {}) as { thumbnail?: Entry };
  const source = size === 'thumbnail' ? { ...file, ...thumbnail } : file;
  const shown: Entry = {};
  for (const name of SHOWN_OF_PICTURES)
    if (name in file) shown[name] = isText(name) ? (texts[name] ?? (file[name] || null)) : (source[name] ?? null);
  return shown;
}

const isText = (name: string) => name === 'alternativeText' || name === 'caption';

function rename(shown: Entry, from: string, to: string): void {
  if (!(from in shown)) return;
  shown[to] = shown[from];
  delete shown[from];
}

function ordered(shown: Entry): Entry {
  const inOrder: Entry = {};
  for (const name of FIRST) if (name in shown) inOrder[name] = shown[name];
  for (const name in shown) if (!AT_AN_END.has(name)) inOrder[name] = shown[name];
  for (const name of LAST) if (name in shown) inOrder[name] = shown[name];
  return inOrder;
}
