/** Slugs: two documents of a type never share one within a language, drafts included, however concurrently they are written. */
import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { type Attribute, attributesOf } from '../model';
import { addConstraints } from '../schemas';
import type { Write, WriteStep } from '../writes';
import { followName } from './follow';

export { followsName } from './follow';
export { slugFor } from './proposed';

const CONSTRAINT = 'slug_owner';
/** PostgreSQL, appendix A: exclusion_violation. */
const EXCLUSION_VIOLATION = '23P01';

/** Refuses a slug that is malformed or taken; gives one where nobody wrote it. */
export const slugs: WriteStep = {
  refuse: (_strapi, write) => refuseMalformed(write),
  before: (strapi, write) => followName(strapi, write),
  explain: (error, write) => (isTaken(error) ? takenError(write, error) : error),
};

/** Strapi checks a slug's form on publishing only; by then a draft's address may have been shared for review. */
function refuseMalformed({ contentType, params }: Write): void {
  const { type, regex }: Partial<Attribute> = attributesOf(contentType).slug ?? {};
  const slug = (params as { data?: { slug?: unknown } }).data?.slug;
  if (type !== 'uid' || !regex || slug === undefined || slug === null || slug === '') return;
  if (typeof slug === 'string' && new RegExp(regex).test(slug)) return;
  const message = 'slug must be lower-case letters a to z, digits and single hyphens, for example "frey-syndrome"';
  throw contentError(400, 'invalid-body', `${message}.`, { errors: [{ path: ['slug'], message, value: slug }] });
}

interface SlugViolation {
  code: string;
  constraint: string;
  detail?: string;
}

function isTaken(error: unknown): error is SlugViolation {
  const { code, constraint } = (error ?? {}) as Partial<SlugViolation>;
  return code === EXCLUSION_VIOLATION && constraint?.endsWith(CONSTRAINT) === true;
}

function takenError({ contentType }: Write, { detail = '' }: SlugViolation): Error {
  const [, locale, slug] = /\(locale, slug, document_id\)=\(([^,]*), ([^,]*),/.exec(detail) ?? [];
  const type = contentType.info.displayName.toLowerCase();
  return contentError(
    400,
    'slug-taken',
    `Another ${type} already has the slug "${slug}" in ${locale}; choose another one.`,
    { errors: [{ path: ['slug'], message: 'is taken', value: slug }], locale },
  );
}

/**
 * Has the database refuse a slug that another document of the type holds in the same language. Strapi checks slugs
 * itself, but only against published entries and without a lock (documentation, "unique"): two editors get through.
 * A document's own draft and published rows may share a slug, so a unique index cannot say it.
 */
export async function protectSlugs(strapi: Core.Strapi): Promise<void> {
  const tables = Object.values(strapi.contentTypes)
    .filter((model) => model.uid.startsWith('api::') && attributesOf(model).slug?.type === 'uid')
    .map(({ uid }) => strapi.db.metadata.get(uid).tableName);
  await addConstraints(
    strapi,
    tables.map((table) => ({
      table,
      name: `${table}_${CONSTRAINT}`,
      definition: 'exclude using gist (locale with =, slug with =, document_id with <>)',
    })),
  );
}
