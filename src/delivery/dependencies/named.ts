import type { Core, UID } from '@strapi/strapi';
import { ANYTHING, attributeTag, datesTag, typeTag, whichTag } from '../../changes';
import { describedAttributes, targetOf } from '../../content';
import { OF_WORDS } from '../../history';
import { isLocalizedType } from '../../model';

/** What a question names: of some types every attribute, of others some. */
export class Named {
  readonly #attributes = new Map<UID.ContentType, Set<string>>();
  readonly #whole = new Set<UID.ContentType>();
  #isAnything = false;
  readonly #dated = new Set<UID.ContentType>();
  readonly #pictures: { uid: UID.ContentType; name: string }[] = [];

  /** Which entries of a type there are. */
  which(uid: UID.ContentType): void {
    if (!this.#attributes.has(uid)) this.#attributes.set(uid, new Set());
  }

  /** An attribute of any entry of a type. */
  attribute(uid: UID.ContentType, name: string): void {
    this.which(uid);
    this.#attributes.get(uid)?.add(name);
    if (describedAttributes(uid).get(name)?.member.is === 'picture') this.#pictures.push({ uid, name });
  }

  /** Everything of any entry of a type. */
  everythingOf(uid: UID.ContentType): void {
    this.#whole.add(uid);
  }

  /** Whatever it is. */
  anything(): void {
    this.#isAnything = true;
  }

  /** In which languages entries of a type can be read, and where. */
  languagesOf(uid: UID.ContentType): void {
    this.#dated.add(uid);
  }

  /** What an answer depends on that is made of all this, looked for in some languages. */
  tags(strapi: Core.Strapi, chain: readonly string[]): string[] {
    if (this.#isAnything) return [ANYTHING];
    const attributes = [...this.#attributes].filter(([uid]) => !this.#whole.has(uid));
    return [
      ...[...this.#whole].map((uid) => typeTag(strapi, uid)),
      ...[...this.#dated].map((uid) => datesTag(strapi, uid)),
      // Words of a file, which pages do not show.
      ...this.#pictures.flatMap(({ uid, name }) =>
        localesAmong(strapi, uid, chain).map((locale) => attributeTag(strapi, uid, name + OF_WORDS, locale)),
      ),
      ...attributes.flatMap(([uid, names]) => {
        const isLocalized = isLocalizedType(strapi.contentType(uid));
        return localesAmong(strapi, uid, chain).flatMap((locale) => [
          whichTag(strapi, uid, locale),
          ...[...names, ...(isLocalized ? ['segmentLocales'] : [])].map((name) =>
            attributeTag(strapi, uid, name, locale),
          ),
        ]);
      }),
    ];
  }
}

/** The languages in which entries of a type are looked for; of one without languages, undefined for none. */
export function localesAmong(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  chain: readonly string[],
): readonly (string | undefined)[] {
  return isLocalizedType(strapi.contentType(uid)) ? chain : [undefined];
}

const APPROVAL = 'api::approval.approval' as UID.ContentType;

/** Approvals, and what they show of others. */
export function nameApprovals(named: Named): void {
  named.everythingOf(APPROVAL);
  for (const { member } of describedAttributes(APPROVAL).values())
    if (member.is === 'relation') for (const name of Object.keys(member.seen)) named.attribute(member.target, name);
}

/** Which approvals an entry has, and in which order; not what is shown of each. */
export function nameWhichApprovals(named: Named): void {
  for (const name of ['region', 'regulatoryStatus']) named.attribute(APPROVAL, name);
  for (const [name, { member }] of describedAttributes(APPROVAL))
    if (member.is === 'relation') named.attribute(APPROVAL, name);
}

interface Asked {
  fields?: unknown;
  filters?: unknown;
  sort?: unknown;
  populate?: unknown;
  _q?: unknown;
}

/** Notes by what a question of REST's chooses and orders entries, at any depth; and pictures, whose words it may show. */
export function nameChoice(strapi: Core.Strapi, named: Named, uid: UID.ContentType, asked: Asked): void {
  const { filters, sort, populate, _q } = asked;
  nameIn(strapi, named, uid, { fields: [], filters, sort, _q });
  for (const [name, within] of Object.entries((populate ?? {}) as Record<string, Asked | true>)) {
    const member = describedAttributes(uid).get(name)?.member;
    if (member?.is === 'picture') named.attribute(uid, name);
    if (member?.is === 'relation' && isChosen(within)) nameChoice(strapi, named, member.target, within);
  }
}

/** Whether anything within is chosen or ordered by what is asked, or is shown of a picture. */
function isChosen(asked: Asked | true): asked is Asked {
  return asked !== true && (asked.filters ?? asked.sort ?? asked.populate ?? asked._q) !== undefined;
}

/** Notes what a question of REST's names, at any depth: to show it, to filter by it, or to sort by it. */
export function nameIn(strapi: Core.Strapi, named: Named, uid: UID.ContentType, asked: Asked): void {
  const { fields, filters, sort, populate, _q } = asked;
  // Strapi looks for it in whatever is text, shown or not.
  if (_q !== undefined) named.anything();
  named.which(uid);
  if (fields === undefined) named.everythingOf(uid);
  for (const name of [fields ?? []].flat() as string[]) named.attribute(uid, name);
  for (const order of [sort ?? []].flat() as string[]) path(String(order).split(':')[0]?.split('.') ?? []);
  filtered(uid, uid, filters);
  for (const [name, within] of Object.entries((populate ?? {}) as Record<string, unknown>)) {
    const target = enter(uid, uid, name);
    if (!target || !isType(target)) continue;
    nameIn(strapi, named, target, typeof within === 'object' && within !== null ? within : {});
  }

  function isType(schema: UID.Schema): schema is UID.ContentType {
    return schema in strapi.contentTypes;
  }

  /** Of a component, what is named is the attribute that holds it. */
  function enter(owner: UID.ContentType, schema: UID.Schema, name: string): UID.Schema | undefined {
    if (isType(schema)) named.attribute(schema, name);
    else named.which(owner);
    const target = targetOf(schema, name);
    if (target && isType(target)) named.which(target);
    return target;
  }

  function path(names: readonly string[]): void {
    let at: UID.Schema | undefined = uid;
    for (const name of names) at = at && enter(uid, at, name);
  }

  function filtered(owner: UID.ContentType, schema: UID.Schema, condition: unknown): void {
    if (Array.isArray(condition)) {
      for (const one of condition) filtered(owner, schema, one);
      return;
    }
    if (typeof condition !== 'object' || condition === null) return;
    for (const [name, within] of Object.entries(condition)) {
      const target = name.startsWith('$') ? schema : enter(owner, schema, name);
      if (target) filtered(isType(target) ? target : owner, target, within);
    }
  }
}
