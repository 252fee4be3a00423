import type { Subject } from '../subject';

/**
 * Related entries that the public does not see, by the relation that names them.
 *
 * @param isMirrored of relations that the other end declares
 */
export function draftsIn({ related, mirrored }: Subject, isMirrored: boolean) {
  return Object.entries(related)
    .filter(([path]) => mirrored.includes(path) === isMirrored)
    .flatMap(([path, targets]) =>
      targets.filter(({ isPublished }) => !isPublished).map(({ name }) => ({ path, name })),
    );
}
