import type { UID } from '@strapi/strapi';
import { may } from '../../roles';
import type { Finder } from '../../worklist';
import { readReleases, typesOfItems } from '../releases';
import { isBlocker } from '../rules';

/** Releases that were refused when their moment came, of those that the person may publish whole. */
export const refusedReleases: Finder<'refused-release'> = async (strapi, { ability }, most) => {
  const connection = strapi.db.connection;
  const refused = await readReleases(connection, { states: ['refused'] });
  const held = await typesOfItems(
    connection,
    refused.map(({ id }) => id),
  );
  const mayPublish = ({ uid, locale }: { uid: string; locale: string | null }) =>
    uid in strapi.contentTypes && may(strapi, ability, 'publish', uid as UID.ContentType, locale);
  // One that was emptied has nothing that anybody could publish.
  const theirs = refused.filter(({ id }) => held.get(id)?.every(mayPublish));
  return {
    count: theirs.length,
    lines: theirs
      .sort((one, other) => (other.dueAt?.getTime() ?? 0) - (one.dueAt?.getTime() ?? 0))
      .slice(0, most)
      .map(({ id, name, dueAt, findings }) => ({
        name,
        page: { of: 'release', id },
        at: dueAt?.toISOString() ?? null,
        blockers: findings.filter(isBlocker).length,
      })),
  };
};
