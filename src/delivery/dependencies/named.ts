import type { Core, UID } from '@strapi/strapi';
import { ANYTHING, attributeTag, datesTag, whichTag } from '../../changes';
import { describedAttributes, targetOf } from '../../content';
import { isLocalizedType } from '../../model';
import type { CanonicalQuery } from '../query';

/** What a question names: attributes of any entry of a type. */
export class Named {
  readonly #attributes = new Map<UID.ContentType, Set<string>>();
  #isAnything = false;
  readonly #dated = new Set<UID.ContentType>();

  /** Which entries of a type there are. */
  which(uid: UID.ContentType): void {
    if (!this.#attributes.has(uid)) this.#attributes.set(uid, new Set());
  }

  /** An attribute of any entry of a type. */
  attribute(uid: UID.ContentType, name: string): void {
    this.which(uid);
    this.#attributes.get(uid)?.add(name);
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
    return [
      ...[...this.#dated].map((uid) => datesTag(strapi, uid)),
      ...[...this.#attributes].flatMap(([uid, names]) => {
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

/** Which approvals an entry has, and in which order; not what is shown of each. */
export function nameWhichApprovals(named: Named): void {
  for (const name of ['region', 'regulatoryStatus']) named.attribute(APPROVAL, name);
  for (const [name, { member }] of describedAttributes(APPROVAL))
    if (member.is === 'relation') named.attribute(APPROVAL, name);
}

interface Asked {
  filters?: unknown;
  sort?: unknown;
  populate?: CanonicalQuery['populate'];
  _q?: unknown;
}

/** Types of attributes in which `_q` looks: numbers if it is one. */
const SEARCHED: ReadonlySet<string> = new Set(
  'string text uid email enumeration richtext biginteger integer decimal float'.split(' '),
);

/** What may look for digits that are nobody's words: the number of a row, which is another after each publication. */
const OF_ROWS = /^[\d_]*$/;

/** Notes by what a question of REST's chooses and orders entries, and those that they hold. */
export function nameChoice(strapi: Core.Strapi, named: Named, uid: UID.ContentType, asked: Asked): void {
  const { filters, sort, populate, _q } = asked;
  named.which(uid);
  if (_q !== undefined) searched(String(_q));
  for (const order of [sort ?? []].flat() as string[]) path(String(order).split(':')[0]?.split('.') ?? []);
  filtered(uid, uid, filters);
  for (const [name, within] of Object.entries(populate ?? {})) {
    const target = targetOf(uid, name);
    if (target && isType(target)) nameChoice(strapi, named, target, within === true ? {} : within);
  }

  function isType(schema: UID.Schema): schema is UID.ContentType {
    return schema in strapi.contentTypes;
  }

  /** Strapi looks for it in whatever is text or a number, shown or not. */
  function searched(words: string): void {
    if (OF_ROWS.test(words)) named.anything();
    for (const [name, { type }] of Object.entries(strapi.db.metadata.get(uid).attributes))
      if (SEARCHED.has(type)) named.attribute(uid, name);
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
