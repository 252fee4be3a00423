import type { UID } from '@strapi/strapi';
import { regionsWhoseApprovalsHoldIn } from '../../regions';
import { type Approved, keyOfUse } from './approvals';
import type { Reads } from './reads';
import { asRelated, rowsOf } from './related';
import type { Row } from './row';
import type { Combination, Related, RuleSettings } from './subject';

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
export async function combinationsOf(reads: Reads, of: Of): Promise<Combination[]> {
  const uses = await usesOf(reads, of);
  const approved = await Promise.all(uses.map(({ condition }) => reads.approvals(condition.documentId)));
  return uses.flatMap((use, index) => inEveryRegion(use, of.settings.regions, approved[index]));
}

function inEveryRegion({ condition, treatments, sites }: Use, regions: readonly string[], approved?: Approved) {
  return treatments.flatMap((treatment) =>
    sites.flatMap((site) =>
      regions.map((region) => ({
        treatment,
        condition,
        site,
        region,
        statuses: [
          ...regionsWhoseApprovalsHoldIn(region).flatMap(
            (one) =>
              approved?.get(keyOfUse({ treatment: treatment.documentId, site: site.documentId, region: one })) ?? [],
          ),
        ],
      })),
    ),
  );
}

async function usesOf(reads: Reads, { uid, documentId, row, related }: Of): Promise<Use[]> {
  const self = asRelated(uid, { ...row, documentId }, true);
  if (uid === CONDITION)
    return [{ condition: self, treatments: related.treatments ?? [], sites: related.injectionSites ?? [] }];
  if (uid !== TREATMENT && uid !== SITE) return [];
  const named = (related.conditions ?? []).filter(({ isPublished }) => isPublished).map((one) => one.documentId);
  const conditions = await Promise.all(named.map((id) => reads.condition(id)));
  return rowsOf(conditions).map((condition) => ({
    condition: asRelated(CONDITION, condition, true),
    treatments: uid === TREATMENT ? [self] : rowsOf(condition.treatments).map((one) => asRelated(TREATMENT, one, true)),
    sites: uid === SITE ? [self] : rowsOf(condition.injectionSites).map((one) => asRelated(SITE, one, true)),
  }));
}
