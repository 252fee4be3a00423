import { isIP } from 'node:net';
import type { Settings } from '../../../config/settings';
import { whyNoSecret } from './secrets';

/** Something in the settings that an operator should know of before the public arrives. */
export interface SettingFinding {
  /** A server with a refused setting does not start. */
  severity: 'refused' | 'warning';
  setting: string;
  /** One sentence, without the setting's name in front: what is so, what follows, and what to do. */
  message: string;
}

/** Looks at the settings of a production server; no findings is what every rule hopes for. */
type SettingRule = (settings: Settings) => SettingFinding[];

const warning = (setting: string, message: string): SettingFinding[] => [{ severity: 'warning', setting, message }];

/** Names of the environment by where `readSettings` puts them. */
const SECRET_NAMES: Record<keyof Settings['secrets'], string> = {
  appKeys: 'APP_KEYS',
  apiTokenSalt: 'API_TOKEN_SALT',
  adminJwt: 'ADMIN_JWT_SECRET',
  transferTokenSalt: 'TRANSFER_TOKEN_SALT',
  encryptionKey: 'ENCRYPTION_KEY',
  jwt: 'JWT_SECRET',
};

function secretsOf({ secrets }: Settings): [name: string, value: string][] {
  return Object.entries(secrets).flatMap(([key, value]) =>
    [value].flat().map((one) => [SECRET_NAMES[key as keyof typeof SECRET_NAMES], one] as [string, string]),
  );
}

/** Whoever knows a secret signs sessions of administrators. */
const secretsAreSecret: SettingRule = (settings) =>
  secretsOf(settings).flatMap(([setting, value]) => {
    const why = whyNoSecret(value);
    const message = `${why}: anybody could sign in as an administrator; put 32 random bytes there (openssl rand -base64 32).`;
    return why ? [{ severity: 'refused' as const, setting, message }] : [];
  });

/** One that leaks takes the others with it, and what one signs the other may take for its own. */
const secretsDiffer: SettingRule = (settings) => {
  const names = new Map<string, string[]>();
  for (const [name, value] of secretsOf(settings)) names.set(value, [...(names.get(value) ?? []), name]);
  return [...names.values()].flatMap(([first = '', ...others]) =>
    others.length > 0
      ? warning(
          first,
          `is the same secret as ${others.join(' and ')}, so that all are lost with one; give each its own.`,
        )
      : [],
  );
};

const publicUrlIsSet: SettingRule = ({ publicUrl }) =>
  publicUrl
    ? []
    : warning(
        'PUBLIC_URL',
        'is not set: links in mails and feeds point to this machine, and cookies are not marked secure; set it to the address that browsers use, for example https://content.example.org.',
      );

const publicUrlIsHttps: SettingRule = ({ publicUrl, isHttps }) =>
  publicUrl && !isHttps && !isLoopback(hostOf(publicUrl))
    ? warning(
        'PUBLIC_URL',
        'is plain http: passwords and sessions of editors cross the network readable; put a server with TLS in front and name its https address.',
      )
    : [];

/** Without credentials, which this server never allows (config/middlewares.ts), * gives away what is public anyway. */
const originsAreOrigins: SettingRule = ({ corsOrigins }) =>
  corsOrigins.flatMap((origin) => {
    if (origin === '*')
      return corsOrigins.length > 1
        ? warning('CORS_ORIGINS', 'holds * beside others, so that every site may read; leave one or the other.')
        : [];
    const written = URL.canParse(origin) ? new URL(origin).origin : undefined;
    return written === origin
      ? []
      : warning(
          'CORS_ORIGINS',
          `holds "${origin}", which no browser sends: an origin is a scheme, a name and a port, such as https://clinic.example.`,
        );
  });

/** This server speaks no TLS, so somebody else answers at an https address. */
const proxyIsTrusted: SettingRule = ({ isHttps, trustProxy }) =>
  isHttps && !trustProxy
    ? warning(
        'TRUST_PROXY',
        'is false although a proxy must stand in front (PUBLIC_URL is https): all visitors count as one client for the rate limits; set it to true if the proxy sets X-Forwarded-For.',
      )
    : [];

const proxyCannotBePassedBy: SettingRule = ({ trustProxy, host }) =>
  trustProxy && !isLoopback(host)
    ? warning(
        'HOST',
        `is ${host} although TRUST_PROXY is true: who reaches the port without the proxy may claim any address and escapes the rate limits; set HOST=127.0.0.1 where the proxy runs on this machine, or let a firewall admit nobody else.`,
      )
    : [];

const databaseIsEncrypted: SettingRule = ({ databaseUrl, databaseSsl }) =>
  databaseUrl && databaseSsl === 'off' && !isLoopback(hostOf(databaseUrl)) && !asksForTls(databaseUrl)
    ? warning(
        'DATABASE_SSL',
        'is off although the database is on another machine: content and password hashes cross the network readable; set it to on, unless that network is yours alone.',
      )
    : [];

const databaseIsWhoItSays: SettingRule = ({ databaseUrl, databaseSsl }) =>
  databaseUrl && databaseSsl === 'no-verify' && !isLoopback(hostOf(databaseUrl))
    ? warning(
        'DATABASE_SSL',
        'is no-verify: whoever stands in between can pretend to be the database; set it to on where its certificate can be checked.',
      )
    : [];

const USUAL_PASSWORDS = new Set([
  '',
  'postgres',
  'password',
  'strapi',
  'admin',
  'root',
  'secret',
  'changeme',
  '123456',
]);

const databasePasswordIsSecret: SettingRule = ({ databaseUrl }) => {
  if (!databaseUrl) return [];
  const { username, password } = new URL(databaseUrl);
  const usual = USUAL_PASSWORDS.has(password.toLowerCase()) || password === username;
  // Without a password, a local server may know its user by other means (pg_hba.conf: peer, trust).
  if (!usual || (password === '' && isLoopback(hostOf(databaseUrl)))) return [];
  return warning(
    'DATABASE_URL',
    'has a password that is tried first by everybody; give the database user a random one.',
  );
};

export const everyRule: readonly SettingRule[] = [
  secretsAreSecret,
  secretsDiffer,
  publicUrlIsSet,
  publicUrlIsHttps,
  originsAreOrigins,
  proxyIsTrusted,
  proxyCannotBePassedBy,
  databaseIsEncrypted,
  databaseIsWhoItSays,
  databasePasswordIsSecret,
];

/** A URL without a host is a socket on this machine; PostgreSQL takes its folder from `host=`. */
function hostOf(url: string): string {
  const { hostname, searchParams } = new URL(url);
  return searchParams.get('host') ?? hostname;
}

/** Read by the client of PostgreSQL (pg-connection-string), whatever DATABASE_SSL says. */
function asksForTls(url: string): boolean {
  const mode = new URL(url).searchParams.get('sslmode');
  return mode !== null && mode !== 'disable';
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === '' || bare.startsWith('/') || bare.startsWith('%2f')) return true;
  if (bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}
