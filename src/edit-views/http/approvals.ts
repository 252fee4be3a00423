import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { type Ability, may } from '../../roles';
import type { ApprovalLine, ApprovalsAnswer, Named } from '../contract';

const APPROVAL = 'api::approval.approval';

/** By which relation an approval says what it is of. */
const RELATIONS: Readonly<Partial<Record<string, string>>> = {
  'api::condition.condition': 'condition',
  'api::treatment.treatment': 'treatment',
  'api::injection-site.injection-site': 'injectionSites',
};

/** More than any condition has: what is beyond is in the list of approvals. */
const MOST = 200;

type Row = Omit<ApprovalLine, 'isPublished'>;

/** The approvals of an entry, as they are in drafts, which relations point from. */
export async function approvalsOf(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId }: { uid: string; documentId: string },
): Promise<ApprovalsAnswer> {
  const relation = RELATIONS[uid];
  if (!relation) throw contentError(404, 'not-found', 'There are no approvals of this type.');
  const { default: defaultLocale } = await knownLocales(strapi);
  if (!may(strapi, ability, 'read', APPROVAL, null)) return { lines: [], mayAdd: false, defaultLocale };
  const rows = await find(strapi, { filters: { [relation]: { documentId } }, status: 'draft' });
  const published = await find(strapi, {
    filters: { documentId: { $in: rows.map((row) => row.documentId) } },
    status: 'published',
  });
  const isPublished = new Set(published.map((row) => row.documentId));
  return {
    lines: rows.map((row) => lineOf(row, isPublished.has(row.documentId))),
    mayAdd: may(strapi, ability, 'create', APPROVAL, null),
    defaultLocale,
  };
}

async function find(strapi: Core.Strapi, params: object): Promise<Row[]> {
  const documents = strapi.documents(APPROVAL as UID.ContentType) as unknown as {
    findMany(params: object): Promise<Row[]>;
  };
  const named = { fields: ['name'] };
  return documents.findMany({
    ...params,
    fields: ['region', 'regulatoryStatus', 'authority'],
    populate: { condition: named, treatment: named, injectionSites: named },
    sort: ['region', 'authority'],
    limit: MOST,
  });
}

function lineOf(row: Row, isPublished: boolean): ApprovalLine {
  const { documentId, region, regulatoryStatus, authority, condition, treatment, injectionSites } = row;
  return {
    documentId,
    region,
    regulatoryStatus,
    authority,
    isPublished,
    condition: condition && nameOf(condition),
    treatment: treatment && nameOf(treatment),
    injectionSites: injectionSites.map(nameOf),
  };
}

function nameOf({ documentId, name }: Named): Named {
  return { documentId, name };
}
