/**
 * Makes the fixture of the upgrade test: a database as a version of this project left it, with content and with what
 * editors and translators did. It is made once, by the version it is named after:
 *
 *   git checkout <version>, with this folder beside, then: npx tsx tests/support/upgrade/make.ts <version>
 */
import '../environment';

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { startEmbeddedPostgres } from '../../../database/embedded';
import { buildServer } from '../../../src/commands/build';
import { loadStrapi, unloadStrapi } from '../application';
import { createDatabase, publishPostgres, urlOf } from '../postgres';
import { dumpOf } from './dump';
import { live } from './live';

void (async () => {
  const [version] = process.argv.slice(2);
  if (!version) throw new Error('Which version is this?');
  await buildServer();
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'content-api-')), 'postgres');
  const postgres = await startEmbeddedPostgres({ folder });
  try {
    publishPostgres({ adminUrl: postgres.adminUrl, urlPattern: postgres.urlOf('%s'), folder });
    const database = await createDatabase('empty');
    const strapi = await loadStrapi(urlOf(database));
    await live(strapi);
    await unloadStrapi(strapi);
    const dump = await dumpOf(urlOf(database));
    const compressed = brotliCompressSync(dump, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
    writeFileSync(path.join(__dirname, `${version}.sql.br`), compressed);
  } finally {
    await postgres.stop();
  }
  process.exit(0);
})();
