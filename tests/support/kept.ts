import path from 'node:path';
import type * as Keeping from '../../src/delivery/cache/kept';
import type { Application } from './application';
import { ROOT } from './root';

/** The answers that a server keeps, by the module that it runs itself. */
export function keptBy({ strapi }: Application): Keeping.Kept {
  const { kept } = require(path.join(ROOT, 'dist', 'src', 'delivery', 'cache', 'kept.js')) as typeof Keeping;
  return kept(strapi);
}

/** How many answers were made while something was done. */
export async function madeWhile({ store: { counted } }: Keeping.Kept, work: () => Promise<unknown>): Promise<number> {
  const { misses } = counted;
  await work();
  return counted.misses - misses;
}
