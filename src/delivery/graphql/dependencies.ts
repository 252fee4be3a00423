import type { Core, UID } from '@strapi/strapi';
import { ANYTHING, dependOnAllOf } from '../../changes';
import { attributeNamed, attributesWithin, describedMembers } from '../../content';
import { readingOf } from '../../served';
import { Named, nameWhichApprovals } from '../dependencies';
import type { AskedField } from './cost';

/** What one operation names, field by field. */
export class NamedInOperation {
  readonly #named = new Named();
  readonly #locales = new Set<unknown>();
  /** Whether it filters or sorts: by what is not in the answer. */
  #isChosen = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly models: ReadonlyMap<string, UID.Schema>,
  ) {}

  add({ name, of, args, root, holds }: AskedField): void {
    if (root) this.#locales.add(args.locale);
    // An empty list is what lists are sorted by unless told otherwise.
    if (args.filters || [args.sort ?? []].flat().length > 0) this.#isChosen = true;
    const held = holds && this.models.get(holds.name);
    if (held && held in this.strapi.contentTypes) this.#named.which(held as UID.ContentType);
    const uid = this.models.get(of.name);
    if (uid && uid in this.strapi.contentTypes) this.#addMember(uid as UID.ContentType, name);
  }

  /** Says what the answer depends on. */
  async dependOnAll(): Promise<void> {
    const chains = await Promise.all([...this.#locales].map((locale) => readingOf(this.strapi, { locale })));
    const isMadeUp = chains.some(({ pseudo }) => pseudo);
    const chain = [...new Set(chains.flatMap((reading) => reading.chain))];
    dependOnAllOf(this.strapi, this.#isChosen || isMadeUp ? [ANYTHING] : this.#named.tags(this.strapi, chain));
  }

  #addMember(uid: UID.ContentType, name: string): void {
    const member = describedMembers(uid)[name];
    if (member?.is === 'derived') {
      if (member.from === 'approvals')
        nameWhichApprovals(this.#named); // what of each, its own fields say
      else if (member.from === 'alternates') this.#named.languagesOf(uid);
      // Made of several attributes.
      else if (member.from !== 'segmentLocales') this.#named.everythingOf(uid);
    } else if (member?.is === 'group' || member?.is === 'picture') {
      for (const attribute of [name, ...attributesWithin(uid, name)]) this.#named.attribute(uid, attribute);
    } else this.#named.attribute(uid, attributeNamed(uid, name) ?? name);
  }
}
