import type { Core } from '@strapi/strapi';
import { fingerprint, SERVED, servedViews } from './views';

/** The views that readers need, by name, and the fingerprint of their version. */
export function expectedSchema(strapi: Core.Strapi): { schema: string; fingerprint: string; views: string[] } {
  const views = servedViews(strapi).map((definition) => {
    const [, name] = /^create view \w+\."((?:[^"]|"")+)" as/.exec(definition) ?? [];
    if (!name) throw new Error(`A definition of a view does not say its name: ${definition.slice(0, 80)}`);
    return name.replaceAll('""', '"');
  });
  return { schema: SERVED, fingerprint: fingerprint(strapi), views };
}
