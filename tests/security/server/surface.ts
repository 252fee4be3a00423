import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/root';

/** What of the content model an outsider can guess, read from the schemas themselves: a new attribute is attacked by itself. */

interface Attribute {
  type: string;
  enum?: string[];
  /** uid of what a relation, component or picture leads to. */
  target?: string;
  /** Whether a component is a list of them. */
  repeatable?: boolean;
}

export interface Model {
  uid: string;
  table: string;
  attributes: Record<string, Attribute>;
  draftAndPublish: boolean;
}

interface Schema {
  collectionName: string;
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, Attribute & { component?: string }>;
}

/** The file model of Strapi's upload plugin, which is not one of ours. */
const FILE: Model = {
  uid: 'plugin::upload.file',
  table: 'files',
  draftAndPublish: false,
  attributes: {
    ...Object.fromEntries(
      ['name', 'alternativeText', 'caption', 'hash', 'ext', 'mime', 'url', 'previewUrl', 'provider', 'folderPath'].map(
        (name) => [name, { type: 'string' }],
      ),
    ),
    ...{ width: { type: 'integer' }, height: { type: 'integer' }, size: { type: 'decimal' } },
    ...{ formats: { type: 'json' }, provider_metadata: { type: 'json' }, related: { type: 'relation' } },
    folder: { type: 'relation' },
  },
};

/** The public content types by the name in their addresses. */
export const COLLECTIONS: Record<string, string> = {
  conditions: 'api::condition.condition',
  treatments: 'api::treatment.treatment',
  'injection-sites': 'api::injection-site.injection-site',
  guides: 'api::guide.guide',
  approvals: 'api::approval.approval',
  sources: 'api::source.source',
  clinicians: 'api::clinician.clinician',
};

/** Those that have a page at a slug. */
export const PAGED = ['conditions', 'treatments', 'injection-sites', 'guides'];

/** Names that the contract gives to attributes of another name. */
export const CONTRACT_NAMES = [
  ...['evidence', 'evidence.level', 'evidence.note', 'review', 'review.lastReviewed', 'review.reviewedBy', 'status'],
  ...['image.alternativeText', 'image.caption', 'alternates', 'approvals', 'localizations'],
];

export const MODELS: Record<string, Model> = Object.fromEntries(
  [...contentTypes(), ...components(), FILE].map((model) => [model.uid, model]),
);

function contentTypes(): Model[] {
  const folder = path.join(ROOT, 'src', 'api');
  return readdirSync(folder).flatMap((api) => {
    try {
      const file = path.join(folder, api, 'content-types', api, 'schema.json');
      return [modelOf(`api::${api}.${api}`, readFileSync(file, 'utf8'))];
    } catch {
      return []; // an address without a type of its own, such as the search
    }
  });
}

function components(): Model[] {
  const folder = path.join(ROOT, 'src', 'components');
  return readdirSync(folder).flatMap((category) =>
    readdirSync(path.join(folder, category)).map((file) =>
      modelOf(`${category}.${path.basename(file, '.json')}`, readFileSync(path.join(folder, category, file), 'utf8')),
    ),
  );
}

function modelOf(uid: string, json: string): Model {
  const { collectionName, options, attributes } = JSON.parse(json) as Schema;
  return {
    uid,
    table: collectionName,
    draftAndPublish: options?.draftAndPublish === true,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { type, enum: values, target, component, repeatable = false }]) => {
        const leadsTo = type === 'media' ? FILE.uid : (target ?? component);
        return [name, { type, repeatable, ...(values && { enum: values }), ...(leadsTo && { target: leadsTo }) }];
      }),
    ),
  };
}
