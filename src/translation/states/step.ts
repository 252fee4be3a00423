import type { Core, UID } from '@strapi/strapi';
import { actorOf } from '../../actor';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { assignKeys, type Entry, KEY, type Models, modelsOf, textPopulate } from '../../segments';
import type { WriteStep } from '../../writes';
import { GLOSSARY_ENTRY } from '../glossary';
import { askReach } from './ask';
import { asksGlossary } from './blockers';
import { recount } from './prepare';
import { kindSaid, reachOf, refuseReachElsewhere, refuseUnknownPaths } from './reach';
import { record } from './record';
import { copyPairs } from './store';

type Params = { documentId?: string; locale?: string | string[]; data?: Entry };

/** Publishing, unpublishing and discarding move texts that are known already. */
const WRITES_TEXT = new Set(['create', 'update']);

/**
 * Keeps the states of translations right after every write, in its transaction, whatever made it: the admin panel,
 * REST, an import, the seed.
 */
export const states: WriteStep = {
  refuse: refuseReachElsewhere,

  before: async (strapi, { uid, contentType, params }) => {
    if (isLocalizedType(contentType)) await nameItems(strapi, uid as UID.ContentType, params as Params);
  },

  after: async (strapi, { write, documentIds }, transaction) => {
    if (write.uid === GLOSSARY_ENTRY && asksGlossary(strapi)) await recount(strapi);
    if (!isLocalizedType(write.contentType)) return;
    const uid = write.uid as UID.ContentType;
    const params = write.params as Params;
    const reach = reachOf(strapi, write);
    const written = WRITES_TEXT.has(write.action) ? await writtenLocales(strapi, params) : [];
    for (const documentId of documentIds) {
      if (write.action === 'clone' && params.documentId && documentId !== params.documentId)
        await copyPairs(transaction, { uid, documentId: params.documentId }, { uid, documentId });
      const edits = await record(
        strapi,
        transaction,
        { uid, documentId },
        {
          written,
          origin: 'translated',
          by: await actorOf(strapi),
          reach: (path) => kindSaid(reach, path),
        },
      );
      await refuseUnknownPaths(transaction, { uid, documentId }, reach, edits);
      if (reach === 'ask') await askReach(strapi, transaction, { uid, documentId }, edits);
    }
  },
};

async function writtenLocales(strapi: Core.Strapi, { locale }: Params): Promise<string[]> {
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [locale ?? defaultLocale].flat();
}

/** Gives items of repeatable components their keys before they are written. */
async function nameItems(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId, locale, data }: Params,
): Promise<void> {
  const models = modelsOf(strapi);
  if (!data || !hasItems(models, uid, data)) return;
  const { default: defaultLocale } = await knownLocales(strapi);
  const draft = async (code: string) =>
    (documentId
      ? await strapi.db.query(uid).findOne({
          where: { documentId, locale: code, publishedAt: null },
          populate: textPopulate(models, uid) as never,
        })
      : null) ?? undefined;
  const written = [locale ?? defaultLocale].flat()[0] ?? defaultLocale;
  const source = written === defaultLocale ? undefined : await draft(defaultLocale);
  assignKeys(models, uid, data, await draft(written), source);
}

function hasItems(models: Models, uid: UID.Schema, data: Entry): boolean {
  return Object.entries(models(uid)).some(([name, { component, repeatable }]) => {
    const value = data[name];
    if (!component || typeof value !== 'object' || value === null) return false;
    return repeatable ? KEY in models(component) : hasItems(models, component, value as Entry);
  });
}
