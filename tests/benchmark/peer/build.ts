import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/root';

/** Packages that the peer has of ours: Strapi loads plugins by the names in package.json. */
const PACKAGES = ['@strapi/strapi', '@strapi/plugin-graphql', '@strapi/plugin-users-permissions'];

const FACTORIES = { controllers: 'Controller', routes: 'Router', services: 'Service' };

/**
 * Writes a stock Strapi application of this project's own schemas into an empty folder: Strapi's own controllers,
 * routes and services, its own middlewares, no code of ours.
 */
export function buildPeer(folder: string): void {
  cpSync(path.join(__dirname, 'stock'), folder, { recursive: true });
  cpSync(path.join(ROOT, 'src', 'components'), path.join(folder, 'src', 'components'), { recursive: true });
  cpSync(path.join(ROOT, 'favicon.png'), path.join(folder, 'favicon.png'));
  for (const uploads of ['public/uploads', 'database/migrations'])
    mkdirSync(path.join(folder, uploads), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  writePackage(folder);
  const apis = path.join(ROOT, 'src', 'api');
  for (const api of readdirSync(apis).filter((name) => hasType(apis, name))) writeApi(folder, apis, api);
}

function hasType(apis: string, api: string): boolean {
  return readdirSync(path.join(apis, api)).includes('content-types');
}

function writeApi(folder: string, apis: string, api: string): void {
  const own = path.join(folder, 'src', 'api', api);
  cpSync(path.join(apis, api, 'content-types'), path.join(own, 'content-types'), { recursive: true });
  for (const [kind, factory] of Object.entries(FACTORIES)) {
    mkdirSync(path.join(own, kind));
    writeFileSync(
      path.join(own, kind, `${api}.js`),
      `module.exports = require('@strapi/strapi').factories.createCore${factory}('api::${api}.${api}');\n`,
    );
  }
}

function writePackage(folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const own = Object.fromEntries(PACKAGES.map((name) => [name, dependencies[name]]));
  const text = {
    name: 'peer',
    version: '1.0.0',
    private: true,
    dependencies: own,
    strapi: { telemetryDisabled: true },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(text, null, 2));
}
