import type { Core } from '@strapi/strapi';
import { documentIdOf } from '../../database/seed/documentId';
import { loadStrapi, unloadStrapi } from './application';
import { uids } from './fixtures';
import { asAdmin, createDatabase, TEMPLATES, urlOf } from './postgres';

/** Of what only the shipped database has German texts. */
const WITHOUT_GERMAN = {
  [uids.CONDITION]: ['facial-asymmetry', 'frey-syndrome', 'post-injury-pain', 'tmj-bruxism'],
  [uids.SITE]: ['cheek', 'front-of-neck', 'jaw', 'masseter', 'parotid-area', 'scalp'],
  'api::guide.guide': ['after-treatment', 'preparing-for-treatment', 'questions-to-ask'],
} as const;

/** Seeds the databases that test files clone. */
export async function makeTemplates(): Promise<void> {
  const database = await createDatabase('empty');
  await unloadStrapi(await loadStrapi(urlOf(database)));
  await asAdmin(`alter database ${database} rename to ${TEMPLATES.shipped}`);
  await asAdmin(`create database ${TEMPLATES.seeded} owner content template ${TEMPLATES.shipped}`);
  const strapi = await loadStrapi(urlOf(TEMPLATES.seeded));
  await takeOutGerman(strapi);
  await unloadStrapi(strapi);
}

async function takeOutGerman(strapi: Core.Strapi): Promise<void> {
  for (const [uid, keys] of Object.entries(WITHOUT_GERMAN) as [keyof typeof WITHOUT_GERMAN, readonly string[]][])
    for (const key of keys) await strapi.documents(uid).delete({ documentId: documentIdOf(uid, key), locale: 'de' });
}
