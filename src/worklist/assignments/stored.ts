import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

/** A language of an entry, or the entry as a whole. */
export interface Assigned {
  uid: UID.ContentType;
  documentId: string;
  /** Null for the entry as a whole. */
  locale: string | null;
}

interface StoredAssignment extends Assigned {
  /** Number of an administrator. */
  person: number;
  /** As they are called now; as they were called then, if they are not there any more. */
  personName: string;
  isThere: boolean;
  due: string;
  note: string | null;
  madeBy: string | null;
  madeAt: Date;
}

const TABLE = 'worklist.assignments';

function keyOf({ uid, documentId, locale }: Assigned) {
  return { content_type: uid, document_id: documentId, locale: locale ?? '' };
}

/** Assignments of an entry, or of a person; what is due first comes first. */
export async function readAssignments(
  connection: Knex,
  of: Omit<Assigned, 'locale'> | { person: number },
): Promise<StoredAssignment[]> {
  const rows = await connection(`${TABLE} as one`)
    .leftJoin('admin_users as person', 'person.id', 'one.person')
    .where(
      'person' in of ? { 'one.person': of.person } : { 'one.content_type': of.uid, 'one.document_id': of.documentId },
    )
    .orderBy(['one.due', 'one.content_type', 'one.document_id', 'one.locale'])
    .select(
      'one.content_type',
      'one.document_id',
      'one.locale',
      'one.person',
      'one.note',
      'one.made_by',
      'one.made_at',
      connection.raw('one.due::text as due'),
      connection.raw(
        `coalesce(nullif(concat_ws(' ', person.firstname, person.lastname), ''), one.person_name) as name`,
      ),
      connection.raw('coalesce(person.is_active and person.blocked is not true, false) as "isThere"'),
    );
  return rows.map((row) => ({
    uid: row.content_type,
    documentId: row.document_id,
    locale: row.locale === '' ? null : row.locale,
    person: row.person,
    personName: row.name,
    isThere: row.isThere,
    due: row.due,
    note: row.note,
    madeBy: row.made_by,
    madeAt: new Date(row.made_at),
  }));
}

type NewAssignment = Pick<StoredAssignment, 'person' | 'personName' | 'due' | 'note' | 'madeBy'>;

/**
 * Puts an assignment in the place of the one that there is.
 *
 * @returns whether anything of it is otherwise than before
 */
export async function putAssignment(
  transaction: Knex.Transaction,
  assigned: Assigned,
  { person, personName, due, note, madeBy }: NewAssignment,
): Promise<boolean> {
  const values = { person, due, note };
  const before = await transaction(TABLE)
    .where(keyOf(assigned))
    .forUpdate()
    .first('person', 'note', transaction.raw('due::text as due'));
  if (before && before.person === person && before.due === due && before.note === note) return false;
  await transaction(TABLE)
    .insert({ ...keyOf(assigned), ...values, person_name: personName, made_by: madeBy })
    .onConflict(['content_type', 'document_id', 'locale'])
    .merge({ ...values, person_name: personName, made_by: madeBy, made_at: transaction.fn.now() });
  return true;
}

/** @returns whether there was one */
export async function removeAssignment(transaction: Knex.Transaction, assigned: Assigned): Promise<boolean> {
  return (await transaction(TABLE).where(keyOf(assigned)).delete()) > 0;
}
