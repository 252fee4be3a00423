import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileStrapi } from '@strapi/strapi';
import { step } from './run';

const DIST = 'dist';
const ADMIN_BUILD = path.join(DIST, 'build');

/** What the admin panel is made of besides its own sources and types: what it shares with the server. */
export const SHARED_WITH_ADMIN = [
  ...['tagged-text', 'body-map', 'components/fact', 'labels/choices.ts', 'edit-views/contract.ts'],
  ...['translation/counted.ts', 'translation/savedWords.ts'],
  ...['worklist/words.ts', 'worklist/pages.ts', 'worklist/languageName.ts'],
].map((name) => path.join('src', ...name.split('/')));

/** Compiles the server to `dist/` when its sources changed since the last time. */
export async function buildServer(): Promise<void> {
  const sources = ['config', 'src', 'database', 'tsconfig.json', 'package-lock.json'];
  await whenChanged('server', sources, [path.join('src', 'admin'), path.join('database', 'content')], [], () =>
    step('Compile the server', async () => {
      // What was deleted from the sources must not live on.
      for (const stale of ['config', 'src', 'database', '.tsbuildinfo'])
        rmSync(path.join(DIST, stale), { recursive: true, force: true });
      await compileStrapi({ appDir: process.cwd(), ignoreDiagnostics: true });
    }),
  );
}

/**
 * Builds the admin panel when it is missing or what it is made of changed.
 *
 * @param publicUrl is baked into the panel
 */
export async function buildAdmin(publicUrl: string | undefined): Promise<void> {
  if (!existsSync(path.join(ADMIN_BUILD, 'index.html'))) rmSync(stampOf('admin'), { force: true });
  await whenChanged(
    'admin',
    [path.join('src', 'admin'), ...SHARED_WITH_ADMIN, 'package-lock.json'],
    [],
    [publicUrl ?? ''],
    () =>
      step('Build the admin panel (about a minute, once)', () => {
        const cli = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
        const built = spawnSync(process.execPath, [cli, 'build', '--silent'], {
          encoding: 'utf8',
          env: { ...process.env, NODE_ENV: 'production' },
        });
        if (built.status !== 0) throw new Error(`The admin panel could not be built:\n${built.stdout}${built.stderr}`);
      }),
  );
}

async function whenChanged(
  what: string,
  sources: string[],
  except: string[],
  values: string[],
  build: () => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256').update(process.version).update(values.join('\0'));
  for (const file of sources.flatMap((source) => filesOf(source, except))) hash.update(file).update(readFileSync(file));
  const digest = hash.digest('hex');
  const stamp = stampOf(what);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await build();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(stamp, digest);
}

function stampOf(what: string): string {
  return path.join(DIST, `.built-${what}`);
}

function filesOf(source: string, except: string[]): string[] {
  if (except.includes(source) || !existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source)
    .sort()
    .flatMap((name) => filesOf(path.join(source, name), except));
}
