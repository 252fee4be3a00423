import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SECRETS } from '../../config/settings';

/**
 * Writes `.env` from `.env.example` with fresh random secrets, if there is none.
 * Where every secret already comes from the environment (a container, a service manager), no file is needed.
 *
 * @returns whether a file was written
 */
export function writeEnvFile(file: string, template: string): boolean {
  if (existsSync(file) || SECRETS.every((name) => process.env[name])) return false;
  const text = SECRETS.reduce(
    (lines, name) => lines.replace(new RegExp(`^${name}=$`, 'm'), `${name}=${randomBytes(32).toString('base64url')}`),
    readFileSync(template, 'utf8'),
  );
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  return true;
}
