import type { Core, UID } from '@strapi/strapi';
import { replacedIn } from '../../translation';
import { readRegion, reviewPolicy } from '../entries';
import { readServed } from '../locale-rule';
import { alternatesOf, approvalsOf, foldedImage, reviewState } from '../representation';
import { batched } from './batch';
import { loadNested } from './nested';
import { type Row, readAs, readingOfRow } from './readings';

type Resolver = (parent: Row, args: { region?: string | null }, context: object) => unknown;

/** Types with addresses, by the name that GraphQL gives them, with their attributes that the contract shapes anew. */
const PAGES: { name: string; uid: UID.ContentType; folded: string[] }[] = [
  {
    name: 'Condition',
    uid: 'api::condition.condition',
    folded: [
      'evidenceLevel',
      'evidenceNote',
      'lastReviewed',
      'reviewedBy',
      'image',
      'imageAlternativeText',
      'imageCaption',
      'seo',
    ],
  },
  {
    name: 'Treatment',
    uid: 'api::treatment.treatment',
    folded: ['lastReviewed', 'reviewedBy', 'image', 'imageAlternativeText', 'imageCaption', 'seo'],
  },
  { name: 'InjectionSite', uid: 'api::injection-site.injection-site', folded: ['lastReviewed', 'reviewedBy'] },
];

/** Members of the contract that are no attributes of the model. */
const typeDefs = `
  type Evidence { level: ENUM_CONDITION_EVIDENCELEVEL!, note: String }
  type Review { lastReviewed: Date, nextReview: Date, overdue: Boolean!, reviewedBy: Clinician }
  type SegmentLocale { path: String!, locale: String! }
  type Alternate { locale: String!, slug: String! }
  type Image { url: String!, width: Int, height: Int, alternativeText: String, caption: String }
  extend type Approval { status: ENUM_APPROVAL_REGULATORYSTATUS! }
  extend type Condition { evidence: Evidence!, image: Image }
  extend type Treatment { image: Image }
  ${PAGES.map(
    ({ name }) => `extend type ${name} {
      review: Review!, alternates: [Alternate!]!, approvals(region: String): [Approval]!, seo: ComponentTextSeo!,
      segmentLocales: [SegmentLocale!]!
    }`,
  ).join('\n')}
`;

/**
 * Gives GraphQL the members that REST has, under the same names, and takes the attributes away that they are made of.
 *
 * @returns how they are worked out, by type and field
 */
export function addContractFields(strapi: Core.Strapi): Record<string, Record<string, Resolver>> {
  const extension = strapi.plugin('graphql').service('extension');
  for (const { uid, folded } of PAGES) {
    for (const attribute of [...folded, 'localizations']) extension.shadowCRUD(uid).field(attribute).disableOutput();
    // A document is served as one entry, in one language: there are no others of it to filter by.
    extension.shadowCRUD(uid).field('localizations').disableFilters();
  }
  extension.shadowCRUD('api::approval.approval').field('regulatoryStatus').disableOutput();
  // Row ids are nobody's business, and a seo that is made of name and summary has none.
  for (const uid of Object.keys(strapi.components)) extension.shadowCRUD(uid).field('id').disableOutput();
  const pages = PAGES.map(({ name, uid, folded }) => [name, pageResolvers(strapi, uid, folded)]);
  const resolvers = {
    ...Object.fromEntries(pages),
    Approval: { status: (approval: Row) => approval.regulatoryStatus },
  };
  extension.use({ typeDefs, resolvers });
  return resolvers;
}

function pageResolvers(strapi: Core.Strapi, uid: UID.ContentType, folded: string[]): Record<string, Resolver> {
  const one = async (context: object, attribute: string, row: Row) =>
    (await loadNested(strapi, context, uid, attribute, row, {}))[0] ?? null;
  const resolvers: Record<string, Resolver> = {
    review: (row, _, context) => ({
      ...reviewState((row.lastReviewed as string | undefined) ?? null, reviewPolicy(strapi)),
      reviewedBy: () => one(context, 'reviewedBy', row),
    }),
    alternates: (row, _, context) =>
      batched(context, `alternates of ${uid}`, row, String(row.documentId), async (reading, ids: readonly string[]) => {
        const found = await readServed(strapi, reading, (trx) => alternatesOf(strapi, trx, uid, ids, reading));
        return ids.map((id) => found.get(id));
      }),
    approvals: (row, { region }, context) =>
      batched(context, `approvals of ${uid} in ${region}`, row, row.id, async (reading, ids: readonly number[]) => {
        const found = await readServed(strapi, reading, () => approvalsOf(strapi, uid, ids, readRegion(region)));
        return ids.map((id) => readAs(strapi, 'api::approval.approval', reading, (found.get(id) ?? []) as Row[]));
      }),
    segmentLocales: (row, _, context) =>
      batched(context, `segments of ${uid}`, row, String(row.documentId), async (reading, ids: readonly string[]) => {
        const replaced = await readServed(strapi, reading, (trx) => replacedIn(trx, ids, reading.status));
        return ids.map((id) => replaced.filter(({ documentId }) => documentId === id));
      }).then((replaced = []) =>
        replaced
          .filter(({ locale }) => locale === row.locale)
          .flatMap(({ paths }) => paths.map((path) => ({ path, locale: readingOfRow(row).origin }))),
      ),
    seo: async (row, _, context) => {
      const stored = folded.includes('seo') ? await one(context, 'seo', row) : null;
      return stored ?? { title: row.name, description: row.summary };
    },
  };
  if (folded.includes('evidenceLevel'))
    resolvers.evidence = ({ evidenceLevel, evidenceNote }) => ({ level: evidenceLevel, note: evidenceNote });
  if (folded.includes('image'))
    resolvers.image = async (row, _, context) =>
      foldedImage({ ...row, image: await one(context, 'image', row) }, 'full');
  return resolvers;
}
