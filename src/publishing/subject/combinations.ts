import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { joinTableOf } from '../../strapi';
import { asRelated, rowsOf } from './related';
import type { Row } from './row';
import type { Combination, Related, RuleSettings } from './subject';

const APPROVAL = 'api::approval.approval';
const CONDITION = 'api::condition.condition';
const TREATMENT = 'api::treatment.treatment';
const SITE = 'api::injection-site.injection-site';

interface Of {
  uid: UID.ContentType;
  documentId: string;
  row: Row;
  related: Readonly<Record<string, readonly Related[]>>;
  settings: RuleSettings;
}

/** A condition with what is done for it and where. */
interface Use {
  condition: Related;
  treatments: readonly Related[];
  sites: readonly Related[];
}

/** Every treatment of a condition at a site that an entry takes part in, in every configured region, and its status. */
export async function combinationsOf(strapi: Core.Strapi, connection: Knex, of: Of): Promise<Combination[]> {
  const uses = await usesOf(strapi, of);
  if (uses.length === 0) return [];
  const statuses = await approvedUses(
    strapi,
    connection,
    uses.map(({ condition }) => condition.documentId),
  );
  return uses.flatMap(({ condition, treatments, sites }) =>
    treatments.flatMap((treatment) =>
      sites.flatMap((site) =>
        of.settings.regions.map((region) => ({
          treatment,
          condition,
          site,
          region,
          statuses: statuses.get(keyOf(treatment.documentId, condition.documentId, site.documentId, region)) ?? [],
        })),
      ),
    ),
  );
}

async function usesOf(strapi: Core.Strapi, { uid, documentId, row, related }: Of): Promise<Use[]> {
  const self = asRelated(uid, { ...row, documentId }, true);
  if (uid === CONDITION)
    return [{ condition: self, treatments: related.treatments ?? [], sites: related.injectionSites ?? [] }];
  if (uid !== TREATMENT && uid !== SITE) return [];
  const named = (related.conditions ?? []).filter(({ isPublished }) => isPublished).map((one) => one.documentId);
  const conditions = await publishedConditions(strapi, named);
  return conditions.map((condition) => ({
    condition: asRelated(CONDITION, condition, true),
    treatments: uid === TREATMENT ? [self] : rowsOf(condition.treatments).map((one) => asRelated(TREATMENT, one, true)),
    sites: uid === SITE ? [self] : rowsOf(condition.injectionSites).map((one) => asRelated(SITE, one, true)),
  }));
}

async function publishedConditions(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Row[]> {
  if (documentIds.length === 0) return [];
  const { default: locale } = await knownLocales(strapi);
  const where = { documentId: { $in: [...documentIds] }, locale, publishedAt: { $notNull: true } };
  return (await strapi.db
    .query(CONDITION)
    .findMany({ where, populate: { treatments: true, injectionSites: true } })) as Row[];
}

type Status = Combination['statuses'][number];

/**
 * What published approvals say, by use. They are asked by documents, not by rows: the approval of a condition that is
 * still to be published leads to none of its rows.
 */
async function approvedUses(
  strapi: Core.Strapi,
  connection: Knex,
  conditions: readonly string[],
): Promise<Map<string, Status[]>> {
  const { rows } = await connection.raw<{
    rows: { treatment: string; condition: string; site: string; region: string; status: Status }[];
  }>(
    `select treatment.target as treatment, condition.target as condition, site.target as site,
        approval.region, approval.regulatory_status as status
      from :approvals: as approval
      join facts.document_links as condition on condition.owner = approval.document_id
        and condition.relation = :condition and condition.status = 'published'
      join facts.document_links as treatment on treatment.owner = approval.document_id
        and treatment.relation = :treatment and treatment.status = 'published'
      join facts.document_links as site on site.owner = approval.document_id
        and site.relation = :site and site.status = 'published'
      where approval.published_at is not null and condition.target = any(:conditions)`,
    {
      approvals: strapi.db.metadata.get(APPROVAL).tableName,
      condition: joinTableOf(strapi, APPROVAL, 'condition').name,
      treatment: joinTableOf(strapi, APPROVAL, 'treatment').name,
      site: joinTableOf(strapi, APPROVAL, 'injectionSites').name,
      conditions: conditions as string[],
    },
  );
  const statuses = new Map<string, Status[]>();
  for (const { treatment, condition, site, region, status } of rows) {
    const key = keyOf(treatment, condition, site, region);
    statuses.set(key, [...(statuses.get(key) ?? []), status]);
  }
  return statuses;
}

function keyOf(treatment: string, condition: string, site: string, region: string): string {
  return [treatment, condition, site, region].join(' ');
}
