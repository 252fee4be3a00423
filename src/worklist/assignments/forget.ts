import type { Core } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { derive, derivedSchema, literal, quoted } from '../../schemas';

const TRIGGERS = 'worklist_triggers';

/**
 * Has the database forget who takes care of a document when it is deleted, and of one language when it is deleted in
 * that; whoever deletes it, in the same transaction. What is only unpublished is still there, as a draft.
 */
export async function forgetAssignments(strapi: Core.Strapi): Promise<void> {
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const settling = types.flatMap((model) => {
    const { uid } = model;
    const table = `public.${quoted(strapi.db.metadata.get(uid).tableName)}`;
    return [
      `create or replace trigger forget_assignments after delete on ${table}
        for each row execute function ${TRIGGERS}.forget(${literal(uid)}, ${literal(String(isLocalizedType(model)))})`,
      // What was deleted while nobody forgot it.
      `delete from worklist.assignments as one where content_type = ${literal(uid)} and not exists (
        select from ${table} as entry where entry.document_id = one.document_id)`,
    ];
  });
  await derive(strapi, [derivedSchema({ schema: TRIGGERS, statements: [FORGET], settling })]);
}

const FORGET = `create function ${TRIGGERS}.forget() returns trigger language plpgsql as $$
  declare
    is_there boolean;
    is_in_language boolean;
  begin
    execute format('select exists (select from public.%I where document_id = $1)', tg_table_name)
      into is_there using old.document_id;
    if not is_there then
      delete from worklist.assignments where content_type = tg_argv[0] and document_id = old.document_id;
    elsif tg_argv[1]::boolean then
      execute format('select exists (select from public.%I where document_id = $1 and locale = $2)', tg_table_name)
        into is_in_language using old.document_id, old.locale;
      if not is_in_language then
        delete from worklist.assignments
          where content_type = tg_argv[0] and document_id = old.document_id and locale = old.locale;
      end if;
    end if;
    return null;
  end $$`;
