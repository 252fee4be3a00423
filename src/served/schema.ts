import type { Core } from '@strapi/strapi';
import { type DerivedSchema, derivedSchema, fingerprintOf, literal, quoted } from '../schemas';
import { ahead, PRESENT, past } from './ground';
import { grantsOn } from './reader/role';
import { AHEAD, PAST, SERVED, statusSetting, VERSION } from './settings';
import { servedViews, type View } from './views';

interface ServedSchema extends DerivedSchema {
  /** Names of the views. */
  views: string[];
  /** The same views, of what was served at a moment. */
  past: DerivedSchema;
  /** The same views, of what will be served. */
  ahead: DerivedSchema;
  /** The setting by which readers of these views say which status they read. */
  statusSetting: string;
  /** SQL of the configured languages: null, or wrong, over views of another version. */
  languages: string;
}

const schemas = new WeakMap<Core.Strapi, ServedSchema>();

/** The schema that this version reads from. */
export function servedSchema(strapi: Core.Strapi): ServedSchema {
  const known = schemas.get(strapi) ?? makeSchema(strapi);
  schemas.set(strapi, known);
  return known;
}

const additions = new WeakMap<Core.Strapi, ((strapi: Core.Strapi) => Addition)[]>();

/** What is served beside entries, and the schema that its views look into. */
interface Addition {
  views: View[];
  over: DerivedSchema;
}

/** Has more be served; before anybody asks for what is. */
export function serveBeside(strapi: Core.Strapi, addition: (strapi: Core.Strapi) => Addition): void {
  additions.set(strapi, [...(additions.get(strapi) ?? []), addition]);
}

function makeSchema(strapi: Core.Strapi): ServedSchema {
  const more = (additions.get(strapi) ?? []).map((addition) => addition(strapi));
  const views = [...servedViews(strapi, PRESENT), ...more.flatMap((addition) => addition.views)];
  const version = fingerprintOf(views).slice(0, 12);
  const schema = derivedSchema({
    schema: SERVED,
    statements: statementsOf(SERVED, views, version),
    over: more.map(({ over }) => over),
  });
  const ofPast = [...servedViews(strapi, past(strapi)), RECORD];
  const before = derivedSchema({ schema: PAST, statements: statementsOf(PAST, ofPast, version) });
  const after = derivedSchema({
    schema: AHEAD,
    statements: statementsOf(AHEAD, servedViews(strapi, ahead(strapi)), version),
  });
  const ours = [schema, before, after].map(({ fingerprint }) => literal(fingerprint));
  const isOurs = `select from pg_namespace where nspname = current_schema() and obj_description(oid, 'pg_namespace') in (${ours.join(', ')})`;
  return {
    ...schema,
    views: views.map(({ name }) => name),
    past: before,
    ahead: after,
    statusSetting: statusSetting(version),
    languages: `(select said_${version} from languages where exists (${isOurs}))`,
  };
}

function statementsOf(schema: string, views: readonly View[], version: string): string[] {
  return [
    ...views.map(({ name, query }) => `create view ${schema}.${quoted(name)} as ${query.replaceAll(VERSION, version)}`),
    grantsOn(schema),
  ];
}

/** Since when it is known what was served. */
const RECORD: View = { name: 'record', query: 'select began_at from history.clock' };
