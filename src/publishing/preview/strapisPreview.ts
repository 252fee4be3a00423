import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { scopeToken } from '../../previews';
import { type Ability, assertMay } from '../../roles';
import { previewAddress } from './address';
import { entryScope } from './entryScope';

interface Asked {
  documentId?: string;
  locale?: string;
  status?: 'draft' | 'published';
}

/**
 * Says which address the admin panel opens beside an entry. Strapi asks for it without looking whether the person may
 * read the entry (content-manager, preview/controllers), and the address opens a draft.
 */
export function answerStrapisPreview(strapi: Core.Strapi): void {
  const known = strapi.config.get<{ config?: object }>('admin.preview');
  const handler = async (uid: UID.ContentType, { documentId = '', locale: asked, status }: Asked) => {
    const { default: defaultLocale } = await knownLocales(strapi);
    const locale = isLocalizedType(strapi.contentType(uid)) ? (asked ?? defaultLocale) : null;
    const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as { userAbility?: Ability };
    const ability = userAbility as Ability;
    assertMay(strapi, ability, 'read', uid, locale);
    const draft = entryScope(strapi, ability, { uid, documentId, locale });
    const token = status === 'published' ? undefined : scopeToken(strapi, draft);
    return previewAddress(strapi, { uid, documentId, locale }, token);
  };
  strapi.config.set('admin.preview', { ...known, config: { ...known.config, handler } });
}
