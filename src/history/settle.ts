import { literal } from '../schemas';
import type { Kept } from './kept';
import { HISTORY } from './names';

/** Who wrote an entry is nobody's business once it is the past. */
const LEFT_OUT = `'{created_by_id,updated_by_id}'::text[]`;

/**
 * Writes down what became of the rows that the present transaction touched: ends what holds no more, begins what does.
 * All of it has one moment, `latest_at`, and why a page of a moment is what was served then comes from how that is taken:
 *
 * - Before it is taken, the row of the clock is locked, which stays so until the transaction has ended for everybody
 *   else. So of two transactions that changed anything, the later one takes its moment when the earlier one is seen by
 *   every reader: moments are in the order of the commits, and what is read at any time is all of those up to a moment
 *   and none after it.
 * - It is taken last of all, when only the commit itself is left. A reader who asks before it is served the state
 *   before; one who asks after the commit, the state after it. In between is the time that PostgreSQL needs to write
 *   the commit down: for so long the old state may still be served while the new one counts already.
 * - A clock that was put back does not put a change before an earlier one.
 *
 * Nothing waits for a lock after this one, so that nobody waits in a circle.
 */
export function settle(tables: readonly Kept[]): string {
  return `create function ${HISTORY}.settle() returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
    declare
      present constant xid8 := pg_current_xact_id();
      touched text[];
      is_first boolean;
      moment timestamptz;
    begin
      perform from history.clock for update;
      update history.clock set latest_at = greatest(clock_timestamp(), latest_at + interval '1 microsecond')
        returning latest_at, began_at is null into moment, is_first;
      select array_agg(distinct noted.kept) into touched from ${HISTORY}.noted as noted where transaction = present;
      ${tables.map(settleTable).join('\n')}
      update history.rows as known set valid_until = moment from ${HISTORY}.noted as noted
        where transaction = present and noted.kept <> all (array[${tables.map(({ name }) => literal(name)).join(', ')}])
          and (known.kept, known.key) = (noted.kept, noted.key) and known.valid_until = 'infinity';
      perform ${HISTORY}.tell(moment, is_first);
      delete from ${HISTORY}.noted where transaction = present;
    end $$`;
}

function settleTable({ name, table, ends, key, has, isShown }: Kept): string {
  const data = `to_jsonb(row) - ${LEFT_OUT}`;
  const isNoted = `noted.transaction = present and noted.kept = ${literal(name)}`;
  const end = (column: string | undefined) => (column ? `row.${column}` : 'null');
  return `if ${literal(name)} = any (touched) then
      update history.rows as known set valid_until = moment from ${HISTORY}.noted as noted
        where ${isNoted} and known.kept = ${literal(name)} and known.key = noted.key and known.valid_until = 'infinity'
          and not exists (select from ${table} as row where ${has('row', 'known.key')} and ${isShown} and ${data} = known.data);
      insert into history.rows (kept, key, a, b, data, valid_from)
        select ${literal(name)}, ${key('row')}, ${end(ends.a)}, ${end(ends.b)}, ${data}, moment
        from ${HISTORY}.noted as noted join ${table} as row on ${has('row', 'noted.key')}
        where ${isNoted} and ${isShown} and not exists (select from history.rows as known
          where known.kept = ${literal(name)} and known.key = noted.key and known.valid_until = 'infinity');
    end if;`;
}
