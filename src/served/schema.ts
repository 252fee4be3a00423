import type { Core } from '@strapi/strapi';
import { type DerivedSchema, derivedSchema, fingerprintOf, quoted } from '../schemas';
import { SERVED, statusSetting, VERSION } from './settings';
import { servedViews } from './views';

interface ServedSchema extends DerivedSchema {
  /** Names of the views. */
  views: string[];
  /** The setting by which readers of these views say which status they read. */
  statusSetting: string;
}

const schemas = new WeakMap<Core.Strapi, ServedSchema>();

/** The schema that this version reads from. */
export function servedSchema(strapi: Core.Strapi): ServedSchema {
  const known = schemas.get(strapi) ?? makeSchema(strapi);
  schemas.set(strapi, known);
  return known;
}

function makeSchema(strapi: Core.Strapi): ServedSchema {
  const views = servedViews(strapi);
  const version = fingerprintOf(views).slice(0, 12);
  const statements = views.map(
    ({ name, query }) => `create view ${SERVED}.${quoted(name)} as ${query.replaceAll(VERSION, version)}`,
  );
  return {
    ...derivedSchema({ schema: SERVED, statements }),
    views: views.map(({ name }) => name),
    statusSetting: statusSetting(version),
  };
}
