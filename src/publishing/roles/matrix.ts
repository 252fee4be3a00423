import type { Right } from '../../strapi';
import type { ContentUid, Part } from './parts';

/** What a role does with the entries of a type, in every language. */
interface Row {
  may: readonly Right[];
  /** Which parts it sets, where it may create or update; it reads all of them. */
  sets?: readonly Part[];
}

type Rows = Readonly<Record<ContentUid, Row>>;

const READS: Row = { may: ['read'] };

/**
 * Text and pictures, in every language. Who deletes an entry takes its facts, its review and what approvals say of it
 * with it, so that marketing takes pages off the site by unpublishing them; a guide has none of that to lose.
 */
const MARKETING: Rows = {
  'api::condition.condition': { may: ['read', 'create', 'update', 'publish'], sets: ['text', 'picture'] },
  'api::treatment.treatment': { may: ['read', 'create', 'update', 'publish'], sets: ['text', 'picture'] },
  'api::injection-site.injection-site': { may: ['read', 'create', 'update', 'publish'], sets: ['text', 'picture'] },
  'api::guide.guide': { may: ['read', 'create', 'update', 'publish', 'delete'], sets: ['text', 'picture', 'topic'] },
  'api::approval.approval': READS,
  'api::source.source': READS,
  'api::clinician.clinician': READS,
  'api::glossary-entry.glossary-entry': READS,
};

/** The same, in drafts. */
const DRAFTS: Rows = {
  'api::condition.condition': { may: ['read', 'create', 'update'], sets: ['text', 'picture'] },
  'api::treatment.treatment': { may: ['read', 'create', 'update'], sets: ['text', 'picture'] },
  'api::injection-site.injection-site': { may: ['read', 'create', 'update'], sets: ['text', 'picture'] },
  'api::guide.guide': { may: ['read', 'create', 'update'], sets: ['text', 'picture', 'topic'] },
  'api::approval.approval': READS,
  'api::source.source': READS,
  'api::clinician.clinician': READS,
  'api::glossary-entry.glossary-entry': READS,
};

const PAGE: Row = {
  may: ['read', 'create', 'update', 'publish', 'delete'],
  sets: ['text', 'picture', 'topic', 'fact', 'review'],
};

/** Everything that is said, and who stands for it. */
const CLINICAL: Rows = {
  'api::condition.condition': PAGE,
  'api::treatment.treatment': PAGE,
  'api::injection-site.injection-site': PAGE,
  'api::guide.guide': PAGE,
  'api::approval.approval': { may: ['read', 'create', 'update', 'publish', 'delete'], sets: ['fact'] },
  'api::source.source': { may: ['read', 'create', 'update', 'delete'], sets: ['fact'] },
  'api::clinician.clinician': { may: ['read', 'create', 'update', 'delete'], sets: ['fact'] },
  'api::glossary-entry.glossary-entry': { may: ['read', 'create', 'update', 'delete'], sets: ['fact'] },
};

interface RoleOfMatrix {
  code: string;
  name: string;
  description: string;
  rows: Rows;
}

/** Roles that are this project's. */
export const OWN: readonly RoleOfMatrix[] = [
  {
    code: 'marketing-editor',
    name: 'Marketing editor',
    description: 'Edits and publishes text and pictures in every language; no facts, reviews or approvals.',
    rows: MARKETING,
  },
  {
    code: 'clinical-reviewer',
    name: 'Clinical reviewer',
    description: 'Reviews: edits facts, approvals, sources and clinicians besides text, sets who reviewed, publishes.',
    rows: CLINICAL,
  },
];

/** Roles that Strapi makes, which would see nothing. */
export const STRAPIS: readonly Pick<RoleOfMatrix, 'code' | 'rows'>[] = [
  { code: 'strapi-editor', rows: MARKETING },
  { code: 'strapi-author', rows: DRAFTS },
];

/** What all of them do with pictures, which belong to no language. */
export const WITH_PICTURES: readonly string[] = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

export type { Rows };
