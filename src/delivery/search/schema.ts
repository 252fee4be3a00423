import type { Core } from '@strapi/strapi';
import type { DerivedSchema } from '../../schemas';
import { searchDefinition } from './definition';
import { indexedTypes } from './indexed';

const schemas = new WeakMap<Core.Strapi, DerivedSchema>();

/** The index that this version searches in. */
export function searchSchema(strapi: Core.Strapi): DerivedSchema {
  const known = schemas.get(strapi) ?? searchDefinition(indexedTypes(strapi));
  schemas.set(strapi, known);
  return known;
}
