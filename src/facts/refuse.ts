import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../errors';
import { factNames } from './attributes';

/**
 * Tells an API client that sends facts to a language other than the default one that they would not be taken.
 * The admin panel and code hand over whole entries, facts included, and mean the text: theirs are left out silently.
 *
 * @throws ValidationError (400) with code `shared-fact`, naming every such field
 */
export function refuseSharedFacts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
  defaultLocale: string,
): void {
  if (strapi.requestContext.get()?.state.route?.info?.type !== 'content-api') return;
  const sent = factNames(strapi.contentType(uid)).filter((name) => name in data);
  if (sent.length === 0) return;
  throw contentError(
    400,
    'shared-fact',
    `${sent.join(', ')} ${sent.length > 1 ? 'are' : 'is'} shared by all languages: change ${sent.length > 1 ? 'them' : 'it'} in the default locale (${defaultLocale}).`,
    {
      errors: sent.map((name) => ({ path: [name], message: 'is shared by all languages' })),
      defaultLocale,
    },
  );
}
