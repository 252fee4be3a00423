import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Account, canReach } from './account';

/** Where the data goes when root's project folder is closed to the account that runs the server (FHS 3.0, 5.8). */
const SYSTEM_FOLDER = '/var/lib/therapeutic-botox-content-api';

/**
 * Prepares the folder that holds the embedded cluster and returns its real path.
 * It is `folder` itself wherever possible. When root works in a closed folder (root's home is closed to everybody
 * else), PostgreSQL's own account cannot enter it; then the cluster lives in a new folder under /var/lib, and
 * `folder` is a link to that.
 */
export function prepareHome(folder: string, account: Account | undefined): string {
  if (!existsSync(folder)) {
    if (isLink(folder))
      throw new Error(
        `${folder} points to a folder that is gone: put the data back there, or delete the link to begin anew.`,
      );
    mkdirSync(path.dirname(folder), { recursive: true });
    const reachable = canReach(path.dirname(folder), account);
    if (reachable) mkdirSync(folder);
    else symlinkSync(systemFolder(), folder);
  }
  const home = realpathSync(folder);
  if (account) chmodSync(home, 0o755);
  return home;
}

/** Deletes the cluster's folder, wherever it lives. For tests. */
export function removeHome(folder: string): void {
  if (isLink(folder)) rmSync(realpathSync(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function systemFolder(): string {
  const folder = path.join(SYSTEM_FOLDER, randomBytes(6).toString('hex'));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
