import type { Core } from '@strapi/strapi';
import { type DerivedSchema, derivedSchema, literal, quoted } from '../schemas';
import { joinTableOf } from '../strapi';
import { RIGHTS, tellingChanges } from './changes';
import type { Kept } from './kept';
import { HISTORY } from './names';
import { settle } from './settle';
import { keptTables } from './tables';

const histories = new WeakMap<Core.Strapi, DerivedSchema>();

/**
 * Has the database keep every row that pages are made of for as long as it held, whoever writes. Triggers only note
 * which rows were touched, one row at a time: deleting an entry cascades to dozens of tables, in most of which there is
 * nothing, and a trigger for each statement would run there, too. What became of the rows is looked at once, at commit:
 * a publication writes most of them several times, and only then is it known what belongs to a draft.
 *
 * Where it begins on a database that has content, all that is there is taken over, valid from then on. Made anew, it
 * looks at everything once more: nothing is missed that was written around triggers that somebody dropped.
 */
export function historyOf(strapi: Core.Strapi): DerivedSchema {
  const known = histories.get(strapi) ?? define(keptTables(strapi), tellingChanges(strapi), rightsTables(strapi));
  histories.set(strapi, known);
  return known;
}

function define(tables: readonly Kept[], telling: readonly string[], rights: readonly string[]): DerivedSchema {
  return derivedSchema({
    schema: HISTORY,
    statements: [
      `create unlogged table ${HISTORY}.noted (
        transaction xid8 not null default pg_current_xact_id(), kept text not null, key text not null,
        primary key (transaction, kept, key)
      )`,
      `create unlogged table ${HISTORY}.unsettled (
        transaction xid8 not null, last boolean not null, primary key (transaction, last)
      )`,
      NOTE,
      ...telling,
      settle(tables),
      SETTLE_LAST,
      `create constraint trigger settle after insert on ${HISTORY}.unsettled deferrable initially deferred
        for each row execute function ${HISTORY}.settle_last()`,
      ...tables.map(noteRow),
      NOTE_ALL,
      NOTE_RIGHTS,
    ],
    settling: [...tables.flatMap(triggers), ...rights.map(rightsTrigger), ...tables.map(noteEverything), ...BEGIN],
  });
}

const SETTING = `'${HISTORY}.noting'`;

/** Has what a transaction touched be looked at when it ends. */
const NOTE = `create function ${HISTORY}.note(kept text, key text) returns void language plpgsql as $$
  declare
    transaction constant xid8 := pg_current_xact_id();
  begin
    insert into ${HISTORY}.noted values (transaction, kept, key) on conflict do nothing;
    if current_setting(${SETTING}, true) is distinct from transaction::text then
      perform set_config(${SETTING}, transaction::text, true);
      insert into ${HISTORY}.unsettled values (transaction, false);
    end if;
  end $$`;

/**
 * Waits until whatever else was to be done at the end of the transaction is done, for it has something to wait for: the
 * first time that it is its turn, it puts itself at the end.
 */
const SETTLE_LAST = `create function ${HISTORY}.settle_last() returns trigger language plpgsql as $$
  begin
    delete from ${HISTORY}.unsettled where transaction = new.transaction;
    if not new.last then
      insert into ${HISTORY}.unsettled values (new.transaction, true);
    else
      perform set_config(${SETTING}, '', true);
      perform ${HISTORY}.settle();
    end if;
    return null;
  end $$`;

/** The trigger function of a table. */
function noteRow({ name, key }: Kept): string {
  const call = (row: string) => `perform ${HISTORY}.note(${literal(name)}, ${key(row)});`;
  return `create function ${HISTORY}.${quoted(functionOf(name))}() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'DELETE' then ${call('new')} end if;
      if tg_op = 'DELETE' or tg_op = 'UPDATE' and ${key('old')} <> ${key('new')} then ${call('old')} end if;
      return null;
    end $$`;
}

const functionOf = (name: string) => `note_${name}`;

/** For a table that was emptied. */
const NOTE_ALL = `create function ${HISTORY}.note_all() returns trigger language plpgsql as $$
  begin
    perform ${HISTORY}.note(kept, key) from history.rows where kept = tg_argv[0] and valid_until = 'infinity';
    return null;
  end $$`;

/** For a table that says what the public may do: what of it is another does not matter. */
const NOTE_RIGHTS = `create function ${HISTORY}.note_rights() returns trigger language plpgsql as $$
  begin
    perform ${HISTORY}.note(${literal(RIGHTS)}, '');
    return null;
  end $$`;

const rightsTrigger = (table: string) => `create or replace trigger history_rights
  after insert or update or delete or truncate on public.${quoted(table)} execute function ${HISTORY}.note_rights()`;

function rightsTables(strapi: Core.Strapi): string[] {
  const permission = 'plugin::users-permissions.permission';
  return [strapi.db.metadata.get(permission).tableName, joinTableOf(strapi, permission, 'role').name];
}

function triggers({ name, table, mayBeShown }: Kept): string[] {
  const trigger = (suffix: string, events: string, when?: string) =>
    `create or replace trigger ${quoted(`history_${suffix}`)} after ${events} on ${table}
      for each row ${when ? `when (${when}) ` : ''}execute function ${HISTORY}.${quoted(functionOf(name))}()`;
  const rows = mayBeShown
    ? [
        trigger('insert', 'insert', mayBeShown('new')),
        trigger('update', 'update', `${mayBeShown('old')} or ${mayBeShown('new')}`),
        trigger('delete', 'delete', mayBeShown('old')),
      ]
    : [trigger('row', 'insert or update or delete')];
  return [
    ...rows,
    `create or replace trigger history_truncate after truncate on ${table}
      execute function ${HISTORY}.note_all(${literal(name)})`,
  ];
}

function noteEverything({ name, table, key }: Kept): string {
  return `insert into ${HISTORY}.noted (kept, key) select ${literal(name)}, ${key('row')} from ${table} as row
    on conflict do nothing`;
}

/** Takes over what is there and ends what is not there any more, whatever it was of. */
const BEGIN = [
  `insert into ${HISTORY}.noted (kept, key) select kept, key from history.rows where valid_until = 'infinity'
    on conflict do nothing`,
  `select ${HISTORY}.settle()`,
  'update history.clock set began_at = latest_at where began_at is null',
  'analyze history.rows',
];
