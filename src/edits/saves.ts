import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

/** A draft: a document in one language, '' for a type without languages. */
export interface DraftKey {
  uid: UID.ContentType;
  documentId: string;
  locale: string;
}

/** A save of a draft that changed it. */
export interface Save {
  /** Whose it was; null for a program's. */
  by: string | null;
  at: Date;
  /** By name of the field: fingerprints of what it held before and after. */
  fields: Readonly<Record<string, readonly [before: string, after: string]>>;
}

/** Whoever has an entry open for longer, or sleeps through more saves, is told that it cannot be said what changed. */
const KEPT_DAYS = 30;
const KEPT_SAVES = 100;

const keyOf = ({ uid, documentId, locale }: DraftKey) => ({ content_type: uid, document_id: documentId, locale });

/** Notes a save, and forgets those that are too many of the same draft. */
export async function noteSave(
  transaction: Knex.Transaction,
  key: DraftKey,
  { version, by, at, fields }: Save & { version: Date },
): Promise<void> {
  const draft = [key.uid, key.documentId, key.locale];
  await transaction.raw(
    `with noted as (
       insert into edits.saves (content_type, document_id, locale, version, made_at, made_by, fields)
       values (?, ?, ?, ?, ?, ?, ?)),
     ${forgetting(`select id from edits.saves where content_type = ? and document_id = ? and locale = ?
       order by id desc offset ${KEPT_SAVES}`)}`,
    [...draft, version, at, by, JSON.stringify(fields), ...draft] as never,
  );
}

/** Forgets what is too old of every draft. */
export async function forgetOldSaves(connection: Knex): Promise<void> {
  const old = `select id from edits.saves where made_at < now() - interval '${KEPT_DAYS} days'`;
  await connection.raw(`with ${forgetting(old)}`);
}

/** SQL of what forgets saves. Up to which version nothing is known of a draft any more stays known. */
function forgetting(ids: string): string {
  return `gone as (delete from edits.saves where id in (${ids}) returning *)
    insert into edits.forgotten as known
    select content_type, document_id, locale, max(greatest(version, made_at)) from gone group by 1, 2, 3
    on conflict (content_type, document_id, locale) do update set until = greatest(known.until, excluded.until)`;
}

/**
 * The saves of a draft since a version of it. One that a save made is found by it; one that came otherwise (facts of
 * another language, publishing) by its time.
 *
 * @returns undefined if not all of them are known any more
 */
export async function savesSince(transaction: Knex, key: DraftKey, version: Date): Promise<Save[] | undefined> {
  const { content_type, document_id, locale } = keyOf(key);
  const draft = [content_type, document_id, locale];
  const { rows } = await transaction.raw<{ rows: StoredSave[] }>(
    `with base as (select max(id) as id from edits.saves
       where content_type = ? and document_id = ? and locale = ? and version = ?)
     select made_by as by, made_at as at, fields from edits.saves, base
     where content_type = ? and document_id = ? and locale = ?
       and case when base.id is null then made_at > ? else saves.id > base.id end
     order by saves.id`,
    [...draft, version, ...draft, version],
  );
  const forgotten = await transaction('edits.forgotten').where(keyOf(key)).where('until', '>', version).first('until');
  return forgotten ? undefined : rows.map(parsed);
}

/**
 * The last save of a draft that is known.
 *
 * @param field that it changed; without it, any
 */
export async function lastSave(transaction: Knex, key: DraftKey, field?: string): Promise<Save | undefined> {
  const row: StoredSave | undefined = await transaction('edits.saves')
    .where(keyOf(key))
    .modify((query) => {
      if (field !== undefined) query.whereRaw('jsonb_exists(fields, ?)', [field]);
    })
    .orderBy('id', 'desc')
    .first('made_by as by', 'made_at as at', 'fields');
  return row && parsed(row);
}

type StoredSave = Omit<Save, 'fields'> & { fields: string | Save['fields'] };

/** Strapi has the driver give JSON as text. */
function parsed({ fields, ...save }: StoredSave): Save {
  return { ...save, fields: typeof fields === 'string' ? JSON.parse(fields) : fields };
}
