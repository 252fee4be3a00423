import type { Core } from '@strapi/strapi';
import { AHEAD, PAST, SERVED } from '../settings';

/** PostgreSQL, appendix A: insufficient_privilege. */
const NOT_ALLOWED = '42501';

/** What the readers of a schema are called. Of the past and of previews, others than of what is served: no question leads from there to here. */
const NAMES: Readonly<Record<string, string>> = {
  [SERVED]: 'reader_of_',
  [PAST]: 'past_reader_of_',
  [AHEAD]: 'preview_reader_of_',
};

/** SQL of the name of the role: roles belong to a whole server, which may hold several databases. */
const nameOf = (schema: string) => `('${NAMES[schema]}' || current_database())::name`;

/** SQL of whether the role `pg_roles.oid` may be taken by who has signed in; membership alone says it before version 16. */
const MAY_BE_TAKEN = `case when current_setting('server_version_num')::integer < 160000
  then pg_has_role(session_user, oid, 'member') else pg_has_role(session_user, oid, 'set') end`;

/**
 * Makes the roles that have rights on what is served, or was, and on nothing else, where the database lets us. Where it
 * does not, readers have the rights of the database's user and are kept to what is served by their search path alone.
 */
export async function makeReaderRoles(strapi: Core.Strapi): Promise<void> {
  for (const schema of [SERVED, PAST, AHEAD]) await makeReaderRole(strapi, schema);
}

async function makeReaderRole(strapi: Core.Strapi, schema: string): Promise<void> {
  try {
    await strapi.db.connection.raw(`do $$
      declare
        reader name := ${nameOf(schema)};
      begin
        if not exists (select from pg_roles where rolname = reader) then
          begin
            execute format('create role %I nologin noinherit', reader);
          exception when duplicate_object or unique_violation then null; -- by another instance, meanwhile
          end;
        end if;
        if not (select ${MAY_BE_TAKEN} from pg_roles where rolname = reader) then
          execute format('grant %I to %I', reader, session_user);
        end if;
      end $$`);
    await strapi.db.connection.raw(grantsOn(schema));
  } catch (error) {
    if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error;
    withAllRights.add(strapi);
  }
}

const withAllRights = new WeakSet<Core.Strapi>();

/** Whether readers have the rights of the database's user, who may make no role for them. */
export function readsWithAllRights(strapi: Core.Strapi): boolean {
  return withAllRights.has(strapi);
}

/**
 * Lets the role read what is served, if there is the role. Part of the making of the views, so that none is ever there
 * that it cannot read; and said again at each start, for a copy of a database may come without its roles.
 */
export const grantsOn = (schema: string) => `do $$
  declare
    reader name := ${nameOf(schema)};
  begin
    if exists (select from pg_roles where rolname = reader) and to_regnamespace('${schema}') is not null then
      execute format('grant usage on schema ${schema} to %I', reader);
      execute format('grant select on all tables in schema ${schema} to %I', reader);
    end if;
  end $$`;

/** Takes the rights of the role for the rest of a connection, where there is the role and the user may. */
export const takeRole = (schema: string) =>
  `select set_config('role', rolname, false) from pg_roles where rolname = ${nameOf(schema)} and ${MAY_BE_TAKEN}`;
