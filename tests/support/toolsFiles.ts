import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { UID } from '@strapi/strapi';
import { seed } from '../../database/seed';
import { PAGES } from '../../src/content';
import { startApplication, unloadStrapi } from './application';
import { editor, uids } from './fixtures';
import { ROOT } from './root';

const FOLDER = path.join(ROOT, 'tests/integration/translation/fixtures');

/**
 * What a CAT tool gave back for an export of the whole content that shipped at the time: OmegaT 3.6 and translate-toolkit
 * 3.8 translated every text, Poedit 3.2 was driven by key strokes for some.
 */
export function toolsFile(name: string): Buffer {
  return gunzipSync(readFileSync(path.join(FOLDER, name)));
}

/** Makes a database with the content that the tools were given, which is kept beside their files; to be cloned. */
export async function databaseOfTools(): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  const files = JSON.parse(toolsFile('content.json.gz').toString('utf8')) as Record<string, string>;
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(root, 'database', 'content', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  const { strapi, database } = await startApplication();
  for (const uid of [...PAGES.map((page) => page.uid), uids.APPROVAL] as UID.ContentType[]) {
    const entries = await strapi.db.query(uid).findMany({ select: ['documentId'] as never });
    for (const documentId of new Set(entries.map((entry) => entry.documentId)))
      await editor(strapi).remove(uid, { documentId, locale: '*' });
  }
  await seed(Object.create(strapi, { dirs: { value: { app: { root } } } }));
  await unloadStrapi(strapi);
  rmSync(root, { recursive: true });
  return database;
}
