/** What is not as it was, in words that an editor reads. */
import type { Core, UID } from '@strapi/strapi';
import { readLabels } from '../../labels';
import { modelsOf } from '../../segments';
import type { Change } from '../contract';
import type { Snapshot } from '../record';
import { wordsOf } from './words';

const NOTHING: Snapshot = { values: {}, relations: {} };

/**
 * The differences from one state of an entry to another, place by place.
 *
 * @param before nothing where there was none
 */
export async function changesBetween(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  before: Snapshot | undefined,
  after: Snapshot | undefined,
): Promise<Change[]> {
  const models = modelsOf(strapi);
  const then = wordsOf(models, uid, before ?? NOTHING);
  const now = wordsOf(models, uid, after ?? NOTHING);
  const byPath = (said: typeof now) => new Map(said.map((one) => [one.path, one]));
  const [was, is] = [byPath(then), byPath(now)];
  const places = [...now, ...then.filter(({ path }) => !is.has(path))];
  const { label } = (await readLabels(strapi, uid))(places.map(({ path }) => path));
  return places
    .filter(({ path }) => was.get(path)?.words !== is.get(path)?.words)
    .map(({ path, field, kind }) => ({
      path,
      label: label({ path, place: path, field }),
      kind,
      before: was.get(path)?.words ?? null,
      after: is.get(path)?.words ?? null,
    }));
}
