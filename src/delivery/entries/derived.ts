import type { UID } from '@strapi/strapi';
import { type Derived as DerivedMember, describedAttributes } from '../../content';
import type { CanonicalQuery } from '../query';
import { type DerivedName, derivedMembers } from '../representation';

const APPROVAL = 'api::approval.approval' as UID.ContentType;

/** What is read to work a member out. */
const READ: Partial<Record<DerivedMember['from'], { fields: readonly string[]; populate?: string }>> = {
  seo: { fields: ['name', 'summary'] },
  drawing: { fields: ['slug', 'name'], populate: 'markers' },
};

/** The attributes of which a member is worked out, beside what is stored under its name. */
export function madeOf(from: DerivedMember['from']): readonly string[] {
  const { fields = [], populate } = READ[from] ?? {};
  return populate ? [...fields, populate] : fields;
}

/** The members that are worked out, of what a client asks. */
interface Derived {
  derived: DerivedName[];
  /** Which approvals are asked for, and what of each; the whole of all if undefined. */
  approvals?: CanonicalQuery;
  /** The rest, which is stored, with what is read to work those out. */
  stored: CanonicalQuery;
  /** What is read for these alone, and not shown. */
  beside: string[];
}

/** Members that are worked out alone, by their names; with the type of what they hold where that can be narrowed. */
export function derivedNames(uid: UID.ContentType): Record<string, UID.ContentType | null> {
  const names = Object.entries(derivedMembers(uid)).filter(([name]) => !isStored(uid, name));
  return Object.fromEntries(names.map(([name, from]) => [name, from === 'approvals' ? APPROVAL : null]));
}

/** Whether Strapi keeps a member, too: it is worked out where nobody has written it. */
function isStored(uid: UID.ContentType, name: string): boolean {
  return describedAttributes(uid).has(name);
}

/** What a client's question asks to be worked out. */
export function derivedIn(uid: UID.ContentType, query: CanonicalQuery): Derived {
  const asked = Object.entries(derivedMembers(uid)).filter(([name]) => query.populate?.[name] !== undefined);
  const notStored = asked.map(([name]) => name).filter((name) => !isStored(uid, name));
  const populate = Object.fromEntries(
    Object.entries(query.populate ?? {}).filter(([name]) => !notStored.includes(name)),
  );
  const derived = asked.map(([, from]) => from);
  const reads = derived.flatMap((from) => READ[from] ?? []);
  const { fields } = query;
  const all = !fields || fields.includes('*');
  const more = all ? [] : reads.flatMap((read) => read.fields).filter((name) => !fields.includes(name));
  const held = reads.flatMap((read) => read.populate ?? []).filter((name) => !populate[name]);
  for (const name of held) populate[name] = true;
  const approvals = query.populate?.approvals;
  return {
    derived,
    ...(approvals !== undefined && approvals !== true && derived.includes('approvals') && { approvals }),
    stored: {
      ...query,
      ...(!all && { fields: [...fields, ...more] }),
      ...(query.populate && { populate }),
    },
    beside: [...more, ...held],
  };
}
