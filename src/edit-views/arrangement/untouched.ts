import { isDeepStrictEqual } from 'node:util';
import type { PanelConfiguration } from '../../strapi';

/**
 * Whether nobody has arranged a view since it was written. A version that brings an attribute, or takes one away, is
 * not somebody: Strapi puts it at the end of what it keeps, or drops it, before anything of ours is asked.
 *
 * @param kept what the content manager keeps now
 * @param written what was written, by whatever version
 */
export function isUntouched(kept: PanelConfiguration, written: PanelConfiguration): boolean {
  const known = new Set(Object.keys(kept.metadatas).filter((name) => name in written.metadatas));
  return isDeepStrictEqual(within(known, kept), within(known, written));
}

function within(names: ReadonlySet<string>, { settings, metadatas, layouts }: PanelConfiguration): unknown {
  return plain({
    settings,
    metadatas: Object.fromEntries(Object.entries(metadatas).filter(([name]) => names.has(name))),
    list: layouts.list.filter((name) => names.has(name)),
    edit: layouts.edit.map((row) => row.filter(({ name }) => names.has(name))).filter((row) => row.length > 0),
  });
}

/** As it comes back from the database. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
