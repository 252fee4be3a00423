import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../model';
import type { Item } from '../gate';

/**
 * The order in which items are carried out: what is named comes before what names it, and the default locale before the
 * others, which take its facts; what goes off the site goes after all that, the other way round. Types that name each
 * other are in the order of the model: links of documents hold them together whichever comes first.
 */
export function inOrder(strapi: Core.Strapi, items: readonly Item[], defaultLocale: string): Item[] {
  const types = namedFirst(strapi, [...new Set(items.map(({ uid }) => uid))]);
  const rank = ({ uid, locale }: Item) =>
    types.indexOf(uid) * 2 + (locale === null || locale === defaultLocale ? 0 : 1);
  const sorted = [...items].sort((one, other) => rank(one) - rank(other));
  return [
    ...sorted.filter(({ action }) => action === 'publish'),
    ...sorted.filter(({ action }) => action === 'unpublish').reverse(),
  ];
}

function namedFirst(strapi: Core.Strapi, uids: readonly UID.ContentType[]): UID.ContentType[] {
  const ordered = new Set<UID.ContentType>();
  const under = new Set<UID.ContentType>();
  const visit = (uid: UID.ContentType) => {
    if (ordered.has(uid) || under.has(uid)) return;
    under.add(uid);
    for (const { target, mappedBy } of Object.values(attributesOf(strapi.contentType(uid)))) {
      if (!mappedBy && target && uids.includes(target as UID.ContentType)) visit(target as UID.ContentType);
    }
    ordered.add(uid);
  };
  for (const uid of [...uids].sort()) visit(uid);
  return [...ordered];
}
