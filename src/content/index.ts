/**
 * What front ends get of each public type, said once: REST, GraphQL, OpenAPI, search, sitemap and structured data are
 * made from it.
 */
export {
  COMPONENTS,
  describedAttributes,
  describedMembers,
  GROUP_IDS,
  hiddenAttributes,
  keptBy,
  targetOf,
} from './attributes';
export type { ConditionPage } from './condition';
export { namesPages } from './fact';
export type { GuidePage } from './guide';
export type { InjectionSitePage } from './injectionSite';
export type { Derived, Group, Kind, Member, Members, Picture, Relation, Value, Weight } from './member';
export { assertDescribed } from './mismatches';
export { attributeNamed, attributesWithin, memberNames } from './names';
export type { Page } from './page';
export { FILE, readOfFiles, SHOWN_OF_PICTURES } from './picture';
export {
  DESCRIPTIONS,
  type Description,
  descriptionOf,
  FACTS,
  PAGES,
  type PagedType,
  type PageOf,
  type PageType,
  PUBLIC_TYPES,
  type PublicType,
  pageDescription,
} from './registry';
export { searchWeight } from './searched';
export { locale } from './standard';
export type { TreatmentPage } from './treatment';
