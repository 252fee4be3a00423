import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type Attribute, attributesOf } from '../../model';
import { fingerprintOf } from '../../schemas';

/** The attributes of a type and of its components when a snapshot was made. */
export type Model = Record<string, Record<string, Attribute>>;

const known = new WeakMap<Core.Strapi, Map<UID.ContentType, { fingerprint: string; model: Model }>>();

/** What a type is like now, and what tells that from what it was. */
function modelOf(strapi: Core.Strapi, uid: UID.ContentType): { fingerprint: string; model: Model } {
  const models = known.get(strapi) ?? new Map();
  known.set(strapi, models);
  const found = models.get(uid);
  if (found) return found;
  const model: Model = {};
  collect(strapi, uid, model);
  const made = { fingerprint: fingerprintOf([uid, model]).slice(0, 32), model };
  models.set(uid, made);
  return made;
}

function collect(strapi: Core.Strapi, uid: UID.Schema, model: Model): void {
  if (model[uid]) return;
  const attributes = attributesOf(strapi.getModel(uid));
  model[uid] = Object.fromEntries(Object.entries(attributes).filter(([, { private: isPrivate }]) => !isPrivate));
  for (const { component } of Object.values(attributes)) if (component) collect(strapi, component, model);
}

/** Puts the model of a type on record, once. */
export async function noteModel(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  uid: UID.ContentType,
): Promise<string> {
  const { fingerprint, model } = modelOf(strapi, uid);
  await transaction('publishing.models')
    .insert({ fingerprint, content_type: uid, model: JSON.stringify(model) })
    .onConflict('fingerprint')
    .ignore();
  return fingerprint;
}
