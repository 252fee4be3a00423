/** Which documents are related to one, whatever their rows: as links of documents have it (src/facts). */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { attributesOf, isRelation, localizedFlag } from '../../model';
import { joinTableOf } from '../../strapi';

export interface Document {
  uid: UID.ContentType;
  documentId: string;
}

type Status = 'draft' | 'published';

interface Which {
  /** In which of them a link counts. */
  statuses: readonly Status[];
  /** Only links that the draft has no more: what the next publication takes away. */
  onlyGoing?: boolean;
}

/** Documents to which one is related by facts, from whichever end, without doubles. */
export async function linkedTo(
  strapi: Core.Strapi,
  connection: Knex,
  { uid, documentId }: Document,
  { statuses, onlyGoing = false }: Which,
): Promise<Document[]> {
  const links = linksOf(strapi, uid);
  const at = (own: Link['own'], other: Link['own']) =>
    `select relation, '${own}' as own, ${other} as id from facts.document_links as link
      where relation = any(:${own}s) and status = any(:statuses) and ${own} = :documentId ${onlyGoing ? GOING : ''}`;
  const { rows } = await connection.raw<{ rows: { relation: string; own: Link['own']; id: string }[] }>(
    `${at('owner', 'target')} union ${at('target', 'owner')}`,
    {
      documentId,
      statuses: statuses as Status[],
      owners: links.filter(({ own }) => own === 'owner').map(({ relation }) => relation),
      targets: links.filter(({ own }) => own === 'target').map(({ relation }) => relation),
    },
  );
  const found = new Map<string, Document>();
  for (const { relation, own, id } of rows) {
    const other = links.find((link) => link.relation === relation && link.own === own);
    if (other) found.set(`${other.uid} ${id}`, { uid: other.uid, documentId: id });
  }
  return [...found.values()];
}

/** That the draft of the owner has it no more. */
const GOING = `and not exists (select from facts.document_links as kept where kept.relation = link.relation
  and kept.owner = link.owner and kept.target = link.target and kept.status = 'draft')`;

/** Published documents that name one in a relation of their text: a clinician as their reviewer. */
export async function namedInTexts(strapi: Core.Strapi, { uid, documentId }: Document): Promise<Document[]> {
  const found = new Map<string, Document>();
  for (const model of ownTypes(strapi)) {
    for (const [name, attribute] of Object.entries(attributesOf(model))) {
      const { type, target } = attribute;
      if (!isRelation(name, type, target) || target !== uid || localizedFlag(attribute) !== true) continue;
      const where = { [name]: { documentId }, publishedAt: { $notNull: true } };
      const query = { where, select: ['documentId'] } as object;
      const rows = (await strapi.db.query(model.uid).findMany(query)) as { documentId: string }[];
      for (const { documentId: id } of rows) found.set(`${model.uid} ${id}`, { uid: model.uid, documentId: id });
    }
  }
  return [...found.values()];
}

/** Documents that name one in a relation of which its own type knows nothing: an approval names its condition. */
export async function namedOneWay(strapi: Core.Strapi, connection: Knex, document: Document): Promise<Document[]> {
  const oneWay = linksOf(strapi, document.uid).filter(({ own, isKnownHere }) => own === 'target' && !isKnownHere);
  const types = new Set(oneWay.map(({ uid }) => uid));
  return (await linkedTo(strapi, connection, document, { statuses: ['draft', 'published'] })).filter(({ uid }) =>
    types.has(uid),
  );
}

interface Link {
  /** Whether the type itself has an attribute for it. */
  isKnownHere: boolean;
  relation: string;
  /** The end at which the type stands. */
  own: 'owner' | 'target';
  /** Type at the other end. */
  uid: UID.ContentType;
}

/** Relations that are facts, seen from a type: at whichever end it stands. */
function linksOf(strapi: Core.Strapi, uid: UID.ContentType): Link[] {
  return ownTypes(strapi).flatMap((model) =>
    Object.entries(attributesOf(model)).flatMap(([name, attribute]): Link[] => {
      const { type, target, mappedBy } = attribute;
      const isFact = isRelation(name, type, target) && localizedFlag(attribute) === false && !mappedBy;
      if (!isFact || (model.uid !== uid && target !== uid)) return [];
      const relation = joinTableOf(strapi, model.uid, name).name;
      return [
        ...(model.uid === uid && target ? [{ relation, own: 'owner', uid: target, isKnownHere: true } as const] : []),
        ...(target === uid
          ? [
              {
                relation,
                own: 'target',
                uid: model.uid,
                isKnownHere: Boolean(attribute.inversedBy),
              } as const,
            ]
          : []),
      ];
    }),
  );
}

function ownTypes(strapi: Core.Strapi) {
  return Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
}
