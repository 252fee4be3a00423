import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { joinTableOf } from '../../strapi';
import type { Combination } from './subject';

const APPROVAL = 'api::approval.approval';

type Status = Combination['statuses'][number];

/** What published approvals say of the uses of one condition, by `keyOfUse`. */
export type Approved = ReadonlyMap<string, readonly Status[]>;

/**
 * What published approvals say of some conditions, by condition. They are asked by documents, not by rows: the approval
 * of a condition that is still to be published leads to none of its rows.
 */
export async function approvedUses(
  strapi: Core.Strapi,
  connection: Knex,
  conditions: readonly string[],
): Promise<Map<string, Approved>> {
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
  const approved = new Map<string, Map<string, Status[]>>();
  for (const { condition, status, ...use } of rows) {
    const uses = approved.get(condition) ?? new Map<string, Status[]>();
    uses.set(keyOfUse(use), [...(uses.get(keyOfUse(use)) ?? []), status]);
    approved.set(condition, uses);
  }
  return approved;
}

/** What tells the uses of one condition apart. */
export function keyOfUse({ treatment, site, region }: { treatment: string; site: string; region: string }): string {
  return [treatment, site, region].join(' ');
}
