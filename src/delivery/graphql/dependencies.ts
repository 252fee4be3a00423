import type { Core, UID } from '@strapi/strapi';
import { ANYTHING, addressTag, dependOnAllOf } from '../../changes';
import { attributeNamed, attributesWithin, describedMembers } from '../../content';
import { readingOf } from '../../served';
import { Named, nameChoice, nameWhichApprovals } from '../dependencies';
import { fullSort, madeOf } from '../entries';
import type { CanonicalQuery } from '../query';
import type { AskedField } from './cost';

/** What one operation names, field by field. */
export class NamedInOperation {
  readonly #named = new Named();
  readonly #locales = new Set<unknown>();
  readonly #addresses = new Set<string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly models: ReadonlyMap<string, UID.Schema>,
  ) {}

  /** @param list by what a list chooses and orders what it holds */
  add({ name, of, args, root, holds }: AskedField, list?: CanonicalQuery): void {
    if (root) this.#locales.add(args.locale);
    const held = this.#typeOf(holds);
    if (held)
      this.#addChoice(held, args, list && root ? { ...list, sort: fullSort(this.strapi, held, list.sort) } : list);
    const uid = this.#typeOf(of);
    if (uid) this.#addMember(uid, name);
  }

  /** Says what the answer depends on. */
  async dependOnAll(): Promise<void> {
    const chains = await Promise.all([...this.#locales].map((locale) => readingOf(this.strapi, { locale })));
    const isMadeUp = chains.some(({ pseudo }) => pseudo);
    const chain = [...new Set(chains.flatMap((reading) => reading.chain))];
    dependOnAllOf(this.strapi, isMadeUp ? [ANYTHING] : [...this.#addresses, ...this.#named.tags(this.strapi, chain)]);
  }

  /** Undefined for what is no entry. */
  #typeOf(type: AskedField['holds']): UID.ContentType | undefined {
    const uid = type && this.models.get(type.name);
    return uid && uid in this.strapi.contentTypes ? (uid as UID.ContentType) : undefined;
  }

  #addChoice(uid: UID.ContentType, { slug, documentId }: AskedField['args'], list: CanonicalQuery | undefined): void {
    nameChoice(this.strapi, this.#named, uid, list ?? {});
    for (const address of [slug, documentId])
      if (typeof address === 'string') this.#addresses.add(addressTag(this.strapi, uid, address));
  }

  #addMember(uid: UID.ContentType, name: string): void {
    const member = describedMembers(uid)[name];
    if (member?.is === 'derived') {
      if (member.from === 'approvals')
        nameWhichApprovals(this.#named); // what of each, its own fields say
      else if (member.from === 'alternates') this.#named.languagesOf(uid);
      else if (member.from !== 'segmentLocales')
        for (const attribute of [...(member.stored ? [name] : []), ...madeOf(member.from)])
          this.#named.attribute(uid, attribute);
    } else if (member?.is === 'group' || member?.is === 'picture') {
      for (const attribute of [name, ...attributesWithin(uid, name)]) this.#named.attribute(uid, attribute);
    } else this.#named.attribute(uid, attributeNamed(uid, name) ?? name);
  }
}
