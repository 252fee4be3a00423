import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { scopeToken } from '../../previews';
import { type Ability, assertMay } from '../../roles';
import { previewAddress } from './address';

interface Asked {
  documentId?: string;
  locale?: string;
  status?: 'draft' | 'published';
}

/** Whoever asks, as Strapi's sessions have it. */
interface Asker {
  userAbility: Ability;
  user: { id: number };
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
    const state = strapi.requestContext.get()?.state as Asker | undefined;
    if (!state) throw new Error('A preview is asked for by nobody.');
    const { userAbility, user } = state;
    assertMay(strapi, userAbility, 'read', uid, locale);
    const draft = { kind: 'entry', uid, documentId, locale, by: user.id } as const;
    const token = status === 'published' ? undefined : scopeToken(strapi, draft);
    return previewAddress(strapi, { uid, documentId, locale }, token);
  };
  strapi.config.set('admin.preview', { ...known, config: { ...known.config, handler } });
}
