/** Slugs: two documents of a type never share one within a language, drafts included, however concurrently they are written. */
import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';

const CONSTRAINT = 'slug_owner';
/** PostgreSQL, appendix A: exclusion_violation. */
const EXCLUSION_VIOLATION = '23P01';

export function registerSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    try {
      return await next();
    } catch (error) {
      const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string };
      if (code !== EXCLUSION_VIOLATION || !constraint?.endsWith(CONSTRAINT)) throw error;
      const [, locale, slug] = /\(locale, slug, document_id\)=\(([^,]*), ([^,]*),/.exec(detail ?? '') ?? [];
      throw contentError(
        400,
        'slug-taken',
        `Another ${context.contentType.info.displayName.toLowerCase()} already has the slug "${slug}" in ${locale}; choose another one.`,
        {
          errors: [{ path: ['slug'], message: 'is taken', value: slug }],
          locale,
        },
      );
    }
  });
}

/**
 * Has the database refuse a slug that another document of the type holds in the same language. Strapi checks slugs
 * itself, but only against published entries and without a lock (documentation, "unique"): two editors get through.
 * A document's own draft and published rows may share a slug, so a unique index cannot say it.
 */
export async function protectSlugs(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection;
  await connection.raw('create extension if not exists btree_gist');
  for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
    if (!uid.startsWith('api::') || attributes.slug?.type !== 'uid') continue;
    const { tableName } = strapi.db.metadata.get(uid);
    const name = `${tableName}_${CONSTRAINT}`;
    const { rows } = await connection.raw('select from pg_constraint where conname = ? and conrelid = ?::regclass', [
      name,
      tableName,
    ]);
    if (rows.length > 0) continue;
    await connection.raw(
      'alter table ?? add constraint ?? exclude using gist (locale with =, slug with =, document_id with <>)',
      [tableName, name],
    );
  }
}
