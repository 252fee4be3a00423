import type { Core } from '@strapi/strapi';
import { DESCRIPTIONS, type Derived, type Description, type Member } from '../../content';
import { graphqlPlugin } from '../../strapi';
import { type MemberTypes, memberTypes } from './memberTypes';

/** What a member adds to the schema. */
interface Added {
  field?: string;
  filter?: string;
  types?: string[];
}

/** Fields of what is worked out, after the name. */
const DERIVED: Record<Derived['from'], { field: string; types?: string[] }> = {
  segmentLocales: {
    field: ': [SegmentLocale!]!',
    types: ['type SegmentLocale { path: String!, locale: String! }'],
  },
  alternates: { field: ': [Alternate!]!', types: ['type Alternate { locale: String!, slug: String! }'] },
  approvals: { field: '(region: String): [Approval]!' },
  seo: { field: ': ComponentTextSeo!' },
  wording: { field: ': ComponentFactWording' },
  drawing: {
    field: ': Drawing',
    types: [
      'type Drawing { url: String!, width: Int!, height: Int!, alternativeText: String!, caption: String, locale: String! }',
    ],
  },
};

const IMAGE = 'type Image { url: String!, width: Int, height: Int, alternativeText: String, caption: String }';
/** Of the file; a picture's texts are those of the language. */
const FILTERS_OF_FILE = ['url: StringFilterInput', 'width: IntFilterInput', 'height: IntFilterInput'];
/** What of a review is worked out from its date. */
const DUE = ['nextReview: Date', 'overdue: Boolean!'];

/**
 * What the contract has and plugin-graphql does not make of the models, in the schema language: members under the names
 * of the contract, and filters by the same names.
 */
export function contractTypeDefs(strapi: Core.Strapi): string {
  const all = DESCRIPTIONS.flatMap((description) => definitionsFor(strapi, description));
  return [...new Set(all)].join('\n');
}

function definitionsFor(strapi: Core.Strapi, { uid, members }: Description): string[] {
  const { naming } = graphqlPlugin(strapi);
  const model = strapi.contentType(uid);
  const types = memberTypes(strapi, uid);
  const added = Object.entries(members).map(([name, member]) => addedBy(name, member, types));
  const fields = added.flatMap(({ field }) => field ?? []);
  const filters = added.flatMap(({ filter }) => filter ?? []);
  return [
    ...added.flatMap((one) => one.types ?? []),
    ...types.definitions,
    ...(fields.length > 0 ? [`extend type ${naming.getTypeName(model)} { ${fields.join(', ')} }`] : []),
    ...(filters.length > 0 ? [`extend input ${naming.getFiltersInputTypeName(model)} { ${filters.join(', ')} }`] : []),
  ];
}

function addedBy(name: string, member: Member, { ofField, ofFilter }: MemberTypes): Added {
  switch (member.is) {
    case 'group': {
      const { id, holds } = member;
      const inner = Object.entries(member.members);
      const fields = inner.map(([one, value]) => `${one}: ${ofField(value, one)}`);
      const filters = inner.map(([one, value]) => `${one}: ${ofFilter(value, one)}`);
      return {
        field: `${name}: ${id}!`,
        filter: `${name}: ${id}FiltersInput`,
        types: [
          `type ${id} { ${[...fields, ...(holds === 'review' ? DUE : [])].join(', ')} }`,
          `input ${id}FiltersInput { ${filters.join(', ')} }`,
        ],
      };
    }
    case 'picture': {
      const texts = Object.entries(member.texts).map(([one, value]) => `${one}: ${ofFilter(value, one)}`);
      return {
        field: `${name}: Image`,
        filter: `${name}: ImageFiltersInput`,
        types: [IMAGE, `input ImageFiltersInput { ${[...texts, ...FILTERS_OF_FILE].join(', ')} }`],
      };
    }
    case 'derived': {
      const { field, types } = DERIVED[member.from];
      return { field: name + field, ...(types && { types }) };
    }
    case 'value':
      return member.attribute
        ? { field: `${name}: ${ofField(member, name)}`, filter: `${name}: ${ofFilter(member, name)}` }
        : {};
    default:
      return {}; // as plugin-graphql has it
  }
}
