import { execFileSync, spawnSync } from 'node:child_process';

/** An operating system account, by its numeric ids. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * The account that runs the embedded server. PostgreSQL refuses to run as root, so root hands it to the
 * system account `postgres` and creates that account where it is missing; everybody else runs it themselves.
 *
 * @returns undefined when the present account can run the server
 * @throws Error when running as root and the account can neither be found nor created
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return (
    find() ??
    create() ??
    fail(
      'PostgreSQL does not run as root, and the system account "postgres" could not be created: run this as an ordinary user, or set DATABASE_URL.',
    )
  );
}

/** Whether the account can read and enter a folder, by trying it. */
export function canReach(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('ls', [folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function find(): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): Account | undefined {
  const created = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
    {
      stdio: 'ignore',
    },
  );
  return created.status === 0 ? find() : undefined;
}

function fail(message: string): never {
  throw new Error(message);
}
