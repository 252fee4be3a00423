/** What of translations needs somebody. */
import type { Finder } from '../../worklist';
import { outdatedIn, translatableBy } from '../desk';

/** Per language of the person: texts that translate an earlier source text, or one that is gone; the most first. */
export const outdatedTranslations: Finder<'outdated-translation'> = async (strapi, { ability }, most) => {
  const scope = await translatableBy(strapi, ability);
  const outdated = scope.length > 0 ? await outdatedIn(strapi, scope) : [];
  return {
    count: outdated.reduce((sum, { texts }) => sum + texts, 0),
    lines: outdated.slice(0, most).map(({ name, texts }) => ({ name, page: { of: 'translations' }, texts })),
  };
};
