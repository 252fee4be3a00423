import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** What a person may do, as Strapi hands it to routes of the admin panel: a CASL ability. */
export interface Ability {
  rulesFor(action: string, subject: string, field?: string): Rule[];
}

/** The languages of a role are a condition on the entry (i18n, services/permissions/engine.js). */
interface Rule {
  conditions?: { $and?: { locale?: { $in?: string[] } }[] };
}

/** What can be done with entries in the admin panel; unpublishing is `publish`. */
export type Right = 'read' | 'create' | 'update' | 'delete' | 'publish';

/** Languages of entries; an empty set is no right at all. */
export type Languages = 'every' | ReadonlySet<string>;

const action = (right: Right) => `plugin::content-manager.explorer.${right}`;

/**
 * The languages in which somebody has a right. Strapi itself only tells whether one entry, already read, may be
 * touched; several of its routes ask without an entry and take any language for an answer.
 *
 * @param field of the type; without it, a right to any field counts
 */
export function languagesOf(ability: Ability, right: Right, uid: UID.ContentType, field?: string): Languages {
  const languages = new Set<string>();
  for (const { conditions } of ability.rulesFor(action(right), uid, field)) {
    const limit = conditions?.$and?.find(({ locale }) => locale?.$in)?.locale?.$in;
    if (!limit) return 'every';
    for (const language of limit) languages.add(language);
  }
  return languages;
}

interface PermissionService {
  engine: { generateTokenAbility(permissions: object[], user: object): Promise<Ability> };
}

/** Looks whether Strapi still says the languages of a role as `languagesOf` reads them. */
export async function assertLanguageRights(strapi: Core.Strapi, uid: UID.ContentType): Promise<void> {
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  const permission = (locales: string[] | null) => ({
    action: action('read'),
    subject: uid,
    properties: { locales },
    conditions: [],
  });
  const nobody = { roles: [] };
  const one = languagesOf(await engine.generateTokenAbility([permission(['fr'])], nobody), 'read', uid);
  const every = languagesOf(await engine.generateTokenAbility([permission(null)], nobody), 'read', uid);
  assertInside(
    isDeepStrictEqual(one, new Set(['fr'])) && every === 'every',
    'the languages of a permission as a condition { locale: { $in } } in the rules of an ability',
  );
}
