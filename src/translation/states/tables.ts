import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { literal } from '../../schemas';

/**
 * Schema of PostgreSQL that knows what is a translation of what, in tables that migrations make (src/schemas):
 * - `texts`: every text that is a source or a translation, or was one of a document that still is, by fingerprint (see
 *   segments/fingerprint.ts); its codes as JSON in text, for Strapi's driver hands out jsonb as text, too.
 * - `pairs`: in this place of this document, this text is a right translation of that one. A segment is current if its
 *   pair is here, so a source that is changed back, or published later, finds its translation again.
 * - `edits`: how the source got from one text to the next, and how far that reaches (typo, meaning, safety).
 * - `segments`: where every segment stands now, for drafts and for what is published; worked out from the above in the
 *   transaction of every write.
 * - `replaced`: columns of rows in which front ends must not see an outdated translation, with what they see instead.
 *
 * Its comment says for which model every state is worked out.
 */
export const SCHEMA = 'translation';

/** @returns what `rememberModel` was last told, undefined if no state was ever worked out */
export async function rememberedModel(strapi: Core.Strapi): Promise<string | undefined> {
  const { rows } = await strapi.db.connection.raw<{ rows: { model: string | null }[] }>(
    `select obj_description(oid, 'pg_namespace') as model from pg_namespace where nspname = ?`,
    [SCHEMA],
  );
  return rows[0]?.model ?? undefined;
}

/** Says that every state is worked out for what is translatable now. */
export async function rememberModel(connection: Knex, model: string): Promise<void> {
  await connection.raw(`comment on schema ${SCHEMA} is ${literal(model)}`);
}
