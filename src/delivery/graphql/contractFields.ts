import type { Core, UID } from '@strapi/strapi';
import { COMPONENTS, DESCRIPTIONS, describedAttributes, describedMembers, hiddenAttributes } from '../../content';
import { graphqlPlugin } from '../../strapi';
import { contractResolvers, type Resolver } from './contractResolvers';
import { contractTypeDefs } from './typeDefs';

/**
 * Gives GraphQL the members that REST has, under the same names, and takes the attributes away that they are made of.
 *
 * @returns how they are worked out, by type and field
 */
export function addContractFields(strapi: Core.Strapi): Record<string, Record<string, Resolver>> {
  const { extension } = graphqlPlugin(strapi);
  const shadow = (uid: string, attribute: string) => extension.shadowCRUD(uid).field(attribute);
  for (const { is, uid } of DESCRIPTIONS) {
    for (const attribute of shapedAnew(uid)) shadow(uid, attribute).disableOutput();
    // A document is served as one entry, in one language: there are no others of it to show or to filter by.
    if (is === 'page') shadow(uid, 'localizations').disableOutput().disableFilters();
  }
  for (const { uid } of [...DESCRIPTIONS, ...COMPONENTS])
    for (const attribute of Object.keys(hiddenAttributes(uid))) shadow(uid, attribute).disableOutput().disableFilters();
  // Row ids are nobody's business, and a seo that is made of name and summary has none.
  for (const uid of Object.keys(strapi.components)) shadow(uid, 'id').disableOutput();
  const resolvers = contractResolvers(strapi);
  extension.use({ typeDefs: contractTypeDefs(strapi), resolvers });
  return resolvers;
}

/** Attributes that the contract shows under another name, or as something else. */
function shapedAnew(uid: UID.Schema): string[] {
  const members = describedMembers(uid);
  return [...describedAttributes(uid)].flatMap(([attribute, { name }]) => {
    const is = members[name]?.is;
    return name !== attribute || is === 'picture' || is === 'derived' ? [attribute] : [];
  });
}
