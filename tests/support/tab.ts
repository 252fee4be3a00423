import type { UID } from '@strapi/strapi';
import type { Test } from 'supertest';
import type { EditConflict } from '../../src/edits/contract';
import type { Application } from './application';

type Data = Record<string, unknown>;

/** What Strapi's edit view takes out of an entry before it fills its form, beside what is no field (utils/data.js). */
const TAKEN_OUT = ['createdBy', 'updatedBy', 'createdAt', 'updatedAt', 'publishedAt'];
const isCount = (value: unknown) => typeof value === 'object' && value !== null && 'count' in value;

/** An entry opened in a tab of the admin panel: what the edit view sends when somebody changes some of it. */
export async function openTab(
  app: Application,
  token: string,
  uid: UID.ContentType,
  documentId: string,
  locale = 'en',
) {
  const url = `/content-manager/collection-types/${uid}/${documentId}`;
  const { body } = await app.get(`${url}?locale=${locale}`).auth(token, { type: 'bearer' }).expect(200);
  const entry = body.data as Data;
  const { attributes } = app.strapi.contentType(uid);
  const form = Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]): [string, unknown][] => {
      if (!(name in attributes) || TAKEN_OUT.includes(name) || value === null) return [];
      return [[name, isCount(value) ? { connect: [], disconnect: [] } : value]];
    }),
  );
  const version = entry.updatedAt as string;
  const send = (request: Test, changes: Data, more: Data) =>
    request.auth(token, { type: 'bearer' }).send({ ...form, ...changes, baseVersion: version, ...more });
  return {
    entry,
    version,
    save: (changes: Data, more: Data = {}) => send(app.put(`${url}?locale=${locale}`), changes, more),
    publish: (changes: Data = {}, more: Data = {}) =>
      send(app.post(`${url}/actions/publish?locale=${locale}`), changes, more),
  };
}

/** What a refused save was told. */
export function conflictIn({ body }: { body: { error?: { details?: unknown } } }): EditConflict {
  return body.error?.details as EditConflict;
}
