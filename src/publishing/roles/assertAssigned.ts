import type { Core } from '@strapi/strapi';
import { visibleAttributes } from '../../roles';
import { PARTS } from './parts';

type Types = Core.Strapi['contentTypes'];

/**
 * Refuses to start with an attribute of which nobody has said who edits it: it would be given to everybody who edits
 * the entry, or to nobody.
 *
 * @throws Error with one sentence for each attribute or type
 */
export function assertAssigned({ contentTypes }: { contentTypes: Types }): void {
  const found = unassigned(contentTypes);
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** Everything in which the model and the table of parts differ, in one sentence each. */
export function unassigned(types: Types): string[] {
  const assigned: Readonly<Record<string, object>> = PARTS;
  const own = Object.values(types).filter(({ uid }) => uid.startsWith('api::'));
  const withModel = new Set<string>(own.map(({ uid }) => uid));
  return [
    ...own.flatMap((model) => {
      const parts = assigned[model.uid];
      if (!parts) return [`${model.uid} is not in the table of who edits what: see ${TABLE}.`];
      const visible = visibleAttributes(model);
      return [
        ...visible.filter((name) => !(name in parts)).map((name) => sentence(model.uid, name, 'is not in the table')),
        ...Object.keys(parts)
          .filter((name) => !visible.includes(name))
          .map((name) => sentence(model.uid, name, 'does not exist, or is not shown, but is in the table')),
      ];
    }),
    ...Object.keys(assigned)
      .filter((uid) => !withModel.has(uid))
      .map((uid) => `${uid} does not exist, but is in the table of who edits what: see ${TABLE}.`),
  ];
}

const TABLE = 'src/publishing/roles/parts.ts';

function sentence(uid: string, attribute: string, problem: string): string {
  return `Attribute "${attribute}" of ${uid} ${problem} of who edits what: see ${TABLE}.`;
}
