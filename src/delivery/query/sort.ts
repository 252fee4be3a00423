import type { Core, UID } from '@strapi/strapi';
import { attributeNamed } from '../../content';
import { refuseAbove, type Spending } from './budget';
import { membersOf } from './members';
import { namesToSort } from './names';
import { refuse } from './refusal';
import { asList, isTree, refuseDeep } from './tree';

const ORDERS = ['asc', 'desc'];
const NO_MEMBERS = 'a value has no members to sort by';

/**
 * What to sort by, as Strapi's `attribute:order`. Told twice, a member counts where it stands first: again it could not
 * change the order, and Strapi's statement for relations would name its column twice, which PostgreSQL refuses.
 *
 * @param sort `name:asc,slug`, a list of such, or a tree (`sort[name]=asc`)
 * @param nested whether it sorts what a relation holds, which Strapi's database layer does by members of its own only
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readSort(
  strapi: Core.Strapi,
  uid: UID.Schema,
  sort: unknown,
  path: readonly string[],
  spending: Spending,
  nested = false,
): string[] {
  const orders = new Map<string, string>();
  for (const segment of segmentsOf(sort, '', path)) {
    spending.spend('order', path);
    const [members = '', order = 'asc', ...more] = segment.split(':').map((part) => part.trim());
    if (more.length > 0 || !ORDERS.includes(order.toLowerCase()))
      refuse(path, 'the order must be asc or desc', { key: order, allowed: ORDERS });
    const attributes = readPath(strapi, uid, members, path, spending);
    if (nested && attributes.includes('.'))
      refuse(path, 'what an entry holds is sorted by members of its own', {
        key: members,
        allowed: namesToSort(strapi, uid),
      });
    if (!orders.has(attributes)) orders.set(attributes, order.toLowerCase());
  }
  return [...orders].map(([attributes, order]) => `${attributes}:${order}`);
}

function readPath(
  strapi: Core.Strapi,
  uid: UID.Schema,
  members: string,
  path: readonly string[],
  spending: Spending,
): string {
  const names = members.split('.');
  const last = names.at(-1) ?? '';
  const attributes: string[] = [];
  let at: UID.Schema | undefined = uid;
  for (let index = 0; index < names.length; index += 1) {
    if (at === undefined) return refuse(path, NO_MEMBERS, { key: last });
    const name = names[index] ?? '';
    const [attribute, taken] = resolved(at, name, names[index + 1]);
    const member = membersOf(strapi, at).get(attribute);
    const isLast = index + taken === names.length;
    if (!member || (isLast && (!member.kind || member.kind === 'structured')))
      return refuse(path, `it cannot be sorted by "${name.slice(0, 100)}"`, {
        key: last,
        allowed: namesToSort(strapi, at),
      });
    if (member.target) {
      refuseAbove('hops', path, attributes.length + 1);
      spending.spend('joins', path);
    }
    attributes.push(attribute);
    at = member.target;
    index += taken - 1;
  }
  return attributes.join('.');
}

/** The attribute that one name, or two of the contract (`evidence.level`), stand for, and how many it took. */
function resolved(uid: UID.Schema, name: string, next: string | undefined): [attribute: string, names: number] {
  const within = next === undefined ? undefined : attributeNamed(uid, `${name}.${next}`);
  if (within) return [within, 2];
  return [attributeNamed(uid, name) ?? name, 1];
}

function segmentsOf(sort: unknown, prefix: string, path: readonly string[]): string[] {
  refuseDeep(path);
  if (typeof sort === 'string') {
    const parts = sort.split(',').map((part) => part.trim());
    return parts.flatMap((part) => (part === '' ? [] : [prefix ? `${prefix}:${part}` : part]));
  }
  const list = asList(sort);
  if (list) return list.flatMap((one, index) => segmentsOf(one, prefix, [...path, String(index)]));
  if (isTree(sort))
    return Object.entries(sort).flatMap(([name, order]) =>
      segmentsOf(order, prefix ? `${prefix}.${name}` : name, [...path, name]),
    );
  return refuse(path, 'it must be members to sort by, for example name:desc');
}
