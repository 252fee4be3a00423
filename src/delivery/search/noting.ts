import { literal, quoted } from '../../schemas';
import type { Indexed } from './indexed';

/** What notes that the text of a version changed, wherever the change was: functions, and the triggers that call them. */
export function noting(types: readonly Indexed[]): { functions: string[]; triggers: string[] } {
  const components = componentsOf(types);
  return {
    functions: [NOTE_ENTRY, NOTE_OWNER, noteReplaced(types), ...components.map(noteComponent)],
    triggers: [
      ...types.flatMap(({ table }) => [
        `create or replace trigger search_entry after insert or update or delete on public.${quoted(table)}
          for each row execute function search.note_entry()`,
        `create or replace trigger search_truncate after truncate on public.${quoted(table)}
          execute function search.forget_all()`,
        `create or replace trigger search_component after insert or update or delete on public.${quoted(`${table}_cmps`)}
          for each row execute function search.note_owner(${literal(table)})`,
      ]),
      ...components.map(
        ({ table }) => `create or replace trigger search_part after update on public.${quoted(table)}
          for each row execute function search.${quoted(`note_${table}`)}()`,
      ),
      `create or replace trigger search_replaced after insert or update or delete on translation.replaced
        for each row execute function search.note_replaced()`,
    ],
  };
}

const NOTE_ENTRY = `create function search.note_entry() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' and old.published_at is not null then
      insert into search.noted values (tg_table_name, old.document_id, old.locale) on conflict do nothing;
    end if;
    if tg_op <> 'DELETE' and new.published_at is not null then
      insert into search.noted values (tg_table_name, new.document_id, new.locale) on conflict do nothing;
    end if;
    return null;
  end $$`;

/** For a row of a component's link table: the entry it belongs to. */
const NOTE_OWNER = `create function search.note_owner() returns trigger language plpgsql as $$
  begin
    execute format('insert into search.noted select %L, document_id, locale from public.%I
      where id in ($1, $2) and published_at is not null on conflict do nothing', tg_argv[0], tg_argv[0])
      using old.entity_id, new.entity_id;
    return null;
  end $$`;

/** A translation that is withheld is not found either; once it is right again, it is. */
function noteReplaced(types: readonly Indexed[]): string {
  return `create function search.note_replaced() returns trigger language plpgsql as $$
    begin
      insert into search.noted select content_table, document_id, locale
        from (values (old.owner_table, old.document_id, old.locale, old.status),
          (new.owner_table, new.document_id, new.locale, new.status)) as replaced (content_table, document_id, locale, status)
        where content_table in (${types.map(({ table }) => literal(table)).join(', ')}) and status = 'published'
        on conflict do nothing;
      return null;
    end $$`;
}

interface OwnedComponent {
  uid: string;
  table: string;
  /** Tables of the types that have it. */
  owners: string[];
}

/** A component's own row may change while its link stays. */
function noteComponent({ uid, table, owners }: OwnedComponent): string {
  const notes = owners.map(
    (owner) => `insert into search.noted select distinct ${literal(owner)}, entry.document_id, entry.locale
      from public.${quoted(`${owner}_cmps`)} as link join public.${quoted(owner)} as entry on entry.id = link.entity_id
      where link.cmp_id = new.id and link.component_type = ${literal(uid)} and entry.published_at is not null
      on conflict do nothing;`,
  );
  return `create function search.${quoted(`note_${table}`)}() returns trigger language plpgsql as $$
    begin ${notes.join(' ')} return null; end $$`;
}

function componentsOf(types: readonly Indexed[]): OwnedComponent[] {
  const found = new Map<string, OwnedComponent>();
  for (const { table: owner, components } of types) {
    for (const { uid, table } of components) {
      const { owners } = found.get(table) ?? { owners: [] };
      found.set(table, { uid, table, owners: [...new Set([...owners, owner])] });
    }
  }
  return [...found.values()];
}
