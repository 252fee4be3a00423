import type { Core } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { hasDrafts, isLocalizedType } from '../../model';
import type { Write } from '../../writes';

/** What of a write tells what it does to the public. */
export type Intended = Pick<Write, 'uid' | 'contentType' | 'action' | 'params'>;

export interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Record<string, unknown>;
}

/** Whether a write publishes, whatever it is called: what has no drafts is public as soon as it is saved. */
export function publishes({ action, params, contentType }: Intended): boolean {
  if (action === 'publish') return true;
  const saves = action === 'create' || action === 'update' || action === 'clone';
  return saves && ((params as Params).status === 'published' || !hasDrafts(contentType));
}

export function removes({ action }: Intended): boolean {
  return action === 'unpublish' || action === 'delete';
}

/** Languages that a write names; null for a type without languages. */
export async function localesOf(strapi: Core.Strapi, { contentType, params }: Intended): Promise<(string | null)[]> {
  if (!isLocalizedType(contentType)) return [null];
  const { locale } = params as Params;
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [locale ?? defaultLocale].flat();
}
