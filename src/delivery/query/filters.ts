import type { Core, UID } from '@strapi/strapi';
import { attributeNamed, attributesWithin, FILE } from '../../content';
import { refuseAbove, type Spending } from './budget';
import { type Comparable, type Member, membersOf } from './members';
import { namesToFilter, namesWithin } from './names';
import { refuse, refuseName } from './refusal';
import { asList, isTree, refuseDeep, type Tree } from './tree';
import { checkChoice, checkOperand, OPERATORS } from './values';

const GROUPS = new Set(['$and', '$or']);

/** Where in a question a condition stands. */
interface Place {
  uid: UID.Schema;
  path: readonly string[];
  /** Relations and components that lie before it. */
  hops: number;
}

/** Reads the filters of one question. */
export class Filters {
  readonly #strapi: Core.Strapi;
  readonly #spending: Spending;

  constructor(strapi: Core.Strapi, spending: Spending) {
    this.#strapi = strapi;
    this.#spending = spending;
  }

  /**
   * Conditions on members of the contract as conditions on attributes of the model.
   *
   * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
   */
  read(filters: unknown, place: Place): unknown {
    refuseDeep(place.path);
    const list = Array.isArray(filters) ? filters : undefined;
    if (list) return list.map((one, index) => this.read(one, at(place, String(index))));
    if (filters === null) return {};
    if (!isTree(filters))
      return refuse(place.path, 'it must be conditions, for example filters[name][$contains]=migraine');
    const result: Tree = {};
    for (const [name, value] of Object.entries(filters)) {
      for (const [attribute, condition] of this.#condition(name, value, place)) put(result, attribute, condition);
    }
    return result;
  }

  #condition(name: string, value: unknown, place: Place): [string, unknown][] {
    const { uid, path } = place;
    const here = at(place, name);
    if (GROUPS.has(name)) {
      const list = asList(value);
      if (!list) refuse([...path, name], 'it must be a list of conditions, for example filters[$or][0][name]=x');
      return [[name, list.map((one, index) => this.read(one, at(here, String(index))))]];
    }
    if (name === '$not') {
      if (!isTree(value))
        refuse(here.path, 'it must stand around one whole condition, for example filters[$not][codes][value]=x');
      return [[name, this.read(value, here)]];
    }
    const members = membersOf(this.#strapi, uid);
    const attribute = attributeNamed(uid, name) ?? name;
    const isName = attributesWithin(uid, name).length > 0 && attributeNamed(uid, name) === undefined;
    if (isName && isTree(value)) return this.#within(name, value, here);
    const member = members.get(attribute);
    if (isName && !member) refuse(here.path, 'name a member of it', { key: name, allowed: namesWithin(uid, name) });
    if (!member) return refuseName(path, name, namesToFilter(this.#strapi, uid));
    return [[attribute, this.#on(member, value, here)]];
  }

  /** `evidence: {level: …, note: …}`; a picture also has members of its own, beside its texts. */
  #within(name: string, value: Tree, here: Place): [string, unknown][] {
    const member = membersOf(this.#strapi, here.uid).get(name);
    return Object.entries(value).flatMap(([inner, condition]): [string, unknown][] => {
      const attribute = attributeNamed(here.uid, `${name}.${inner}`);
      const target = attribute ? membersOf(this.#strapi, here.uid).get(attribute) : undefined;
      if (attribute && target) return [[attribute, this.#on(target, condition, at(here, inner))]];
      if (member) return [[name, this.#on(member, { [inner]: condition }, here)]];
      return refuseName(here.path, inner, namesWithin(here.uid, name));
    });
  }

  #on(member: Member, value: unknown, here: Place): unknown {
    if (member.kind) return this.#compared(member, value, here);
    const { target } = member;
    const hops = here.hops + 1;
    refuseAbove('hops', here.path, hops);
    this.#spending.spend('joins', here.path);
    if (value === null) return value;
    if (!isTree(value))
      refuse(here.path, `name a member, for example ${here.path.join('.')}.${target === FILE ? 'url' : 'documentId'}`);
    const { $null, $notNull, ...rest } = value;
    const presence = Object.entries({ $null, $notNull }).filter(([, given]) => given !== undefined);
    for (const [operator, given] of presence)
      checkOperand('boolean', operator, given, [...here.path, operator], this.#spending);
    const nested = this.read(rest, { uid: target, path: here.path, hops }) as Tree;
    return { ...nested, ...Object.fromEntries(presence) };
  }

  /** A value, or operators with theirs. */
  #compared(member: Comparable, value: unknown, here: Place): unknown {
    refuseDeep(here.path);
    this.#spending.spend('clauses', here.path);
    if (!isTree(value) || value instanceof Date) {
      const list = asList(value);
      this.#check(member, list ? '$in' : '$eq', value, here);
      return value;
    }
    if (Object.keys(value).length === 0)
      refuse(here.path, 'it must be a value or an operator', { allowed: OPERATORS[member.kind] });
    return Object.fromEntries(
      Object.entries(value).map(([operator, operand]) => [
        operator,
        this.#operand(member, operator, operand, at(here, operator)),
      ]),
    );
  }

  #operand(member: Comparable, operator: string, operand: unknown, here: Place): unknown {
    if (operator === '$not') return this.#compared(member, operand, here);
    const allowed = OPERATORS[member.kind];
    if (!allowed.includes(operator))
      refuse(here.path, `"${operator.slice(0, 40)}" cannot be asked of this`, {
        key: operator,
        allowed,
      });
    this.#check(member, operator, operand, here);
    return asList(operand) ?? operand;
  }

  #check({ kind, values }: Comparable, operator: string, operand: unknown, { path }: Place): void {
    checkOperand(kind, operator, operand, path, this.#spending);
    if (values) checkChoice(values, operator, operand, path);
  }
}

function at(place: Place, name: string): Place {
  return { ...place, path: [...place.path, name] };
}

/** `evidence.level` and `evidenceLevel` may both be asked: neither may replace the other. */
function put(result: Tree, name: string, value: unknown): void {
  if (!Object.hasOwn(result, name)) result[name] = value;
  else result.$and = [...((result.$and as unknown[] | undefined) ?? []), { [name]: value }];
}
