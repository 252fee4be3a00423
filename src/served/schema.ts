import type { Core } from '@strapi/strapi';
import { type DerivedSchema, derivedSchema, fingerprintOf, literal, quoted } from '../schemas';
import { GRANTS } from './reader/role';
import { SERVED, statusSetting, VERSION } from './settings';
import { servedViews, type View } from './views';

interface ServedSchema extends DerivedSchema {
  /** Names of the views. */
  views: string[];
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
  const views = [...servedViews(strapi), ...more.flatMap((addition) => addition.views)];
  const version = fingerprintOf(views).slice(0, 12);
  const statements = [
    ...views.map(({ name, query }) => `create view ${SERVED}.${quoted(name)} as ${query.replaceAll(VERSION, version)}`),
    GRANTS,
  ];
  const schema = derivedSchema({ schema: SERVED, statements, over: more.map(({ over }) => over) });
  const isOurs = `select from pg_namespace where nspname = '${SERVED}' and obj_description(oid, 'pg_namespace') = ${literal(schema.fingerprint)}`;
  return {
    ...schema,
    views: views.map(({ name }) => name),
    statusSetting: statusSetting(version),
    languages: `(select said_${version} from ${SERVED}.languages where exists (${isOurs}))`,
  };
}
