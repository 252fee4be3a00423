import type { Core, UID } from '@strapi/strapi';
import { describedMembers, type Members } from '../../content';

/**
 * Where each text of an answer is kept, by its path within `data` (`faqs.0.question`): the entry, its language and the
 * field, in the words that Strapi's preview knows (content-manager, preview/utils/fieldUtils: `parseFieldMetaData`). The
 * texts themselves stay as they are.
 */
export type Sources = Record<string, string>;

type Shown = Readonly<Record<string, unknown>>;

/** The entry that a text is of. */
interface Entry {
  uid: UID.Schema;
  documentId: string;
  /** The one that its text is shown in; undefined for facts. */
  locale: string | undefined;
}

/** Where one is within an answer and within its entry. */
interface Place {
  of: Entry;
  /** The entry's model, or that of a component in it. */
  model: UID.Schema;
  path: string;
  field: string;
}

const APPROVAL = 'api::approval.approval';

/** Kept by Strapi: nobody writes in them. */
const NOT_EDITED = new Set(['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']);

/** @param data an entry as front ends get it */
export function sourcesOf(strapi: Core.Strapi, uid: UID.ContentType, data: Shown): Sources {
  const sources: Sources = {};
  add(strapi, sources, describedMembers(uid), data, entryPlace(uid, data, ''));
  return sources;
}

function entryPlace(uid: UID.ContentType, { documentId, locale }: Shown, path: string): Place {
  const of = { uid, documentId: String(documentId), locale: typeof locale === 'string' ? locale : undefined };
  return { of, model: uid, path, field: '' };
}

function add(strapi: Core.Strapi, sources: Sources, members: Members, shown: Shown, place: Place): void {
  for (const [name, member] of Object.entries(members)) {
    const held = shown[name];
    if (held === null || held === undefined) continue;
    const path = place.path + name;
    const attribute = ('attribute' in member && member.attribute) || name;
    switch (member.is) {
      case 'value':
        if (!NOT_EDITED.has(name)) sources[path] = written(strapi, place, attribute);
        break;
      case 'parts':
        for (const [part, at] of each(held))
          add(strapi, sources, member.component.members, part, {
            ...place,
            model: member.component.uid,
            path: `${path}.${at}`,
            field: `${place.field}${attribute}.${at}`,
          });
        break;
      case 'relation':
        for (const [entry, at] of each(held))
          add(strapi, sources, member.seen, entry, entryPlace(member.target, entry, `${path}.${at}`));
        break;
      case 'picture':
        add(strapi, sources, member.texts, held as Shown, { ...place, path: `${path}.` });
        break;
      case 'group':
        add(strapi, sources, member.members, held as Shown, { ...place, path: `${path}.` });
        break;
      case 'derived':
        if (member.from !== 'approvals') break;
        for (const [entry, at] of each(held))
          add(strapi, sources, describedMembers(APPROVAL), entry, entryPlace(APPROVAL, entry, `${path}.${at}`));
    }
  }
}

/** One that is held, or several, each with what leads into it. */
function each(held: unknown): [Shown, string][] {
  return Array.isArray(held) ? held.map((one, index) => [one as Shown, `${index}.`]) : [[held as Shown, '']];
}

function written(strapi: Core.Strapi, { of, model, field }: Place, attribute: string): string {
  const attributes = strapi.getModel(model).attributes as Readonly<Record<string, { type: string } | undefined>>;
  return new URLSearchParams({
    documentId: of.documentId,
    type: attributes[attribute]?.type ?? 'string',
    path: field + attribute,
    model: of.uid,
    kind: 'collectionType',
    ...(of.locale !== undefined && { locale: of.locale }),
  }).toString();
}
