import { isIP } from 'node:net';
import path from 'node:path';
import { getAlpha2Codes } from 'i18n-iso-countries';
import { z } from 'zod';

/** A setting that is missing or wrong; its message is one sentence for the operator. */
export class SettingError extends Error {
  override name = 'SettingError';
}

const secret = z.string().min(16, 'must be at least 16 characters long');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** `fr-CA>fr>en,de-AT>de>en`: one chain per language, from the language asked for on. */
const chains = z
  .string()
  .regex(/^\s*[\w-]+(\s*>\s*[\w-]+)*(\s*,\s*[\w-]+(\s*>\s*[\w-]+)*)*\s*$/, 'must look like fr-CA>fr>en,de-AT>de>en')
  .transform((value) =>
    Object.fromEntries(
      value.split(',').map((chain) => {
        const codes = chain.split('>').map((code) => code.trim());
        return [codes[0] ?? '', codes];
      }),
    ),
  );

/** `negation=blocker,glossary=off`: what a check of translations does, by its name. */
const checks = z
  .string()
  .regex(
    /^\s*[a-z-]+=(blocker|warning|off)(\s*,\s*[a-z-]+=(blocker|warning|off))*\s*$/,
    'must look like negation=blocker,glossary=off',
  )
  .transform((value) =>
    Object.fromEntries(
      value.split(',').map((pair) => pair.trim().split('=') as [string, 'blocker' | 'warning' | 'off']),
    ),
  );

/** `safety-information,known-approval`: rules of publishing, by their names. */
const names = z
  .string()
  .regex(/^\s*[a-z-]+(\s*,\s*[a-z-]+)*\s*$/, 'must look like safety-information,known-approval')
  .transform((value) => value.split(',').map((name) => name.trim()));

/** Whether a code is that of a country (ISO 3166-1), or EU. */
function isRegion(code: string): boolean {
  return code === 'EU' || Object.hasOwn(getAlpha2Codes(), code);
}

/** `10.0.0.0/8,127.0.0.1` */
const addresses = z
  .string()
  .transform((value) => value.split(',').map((range) => range.trim()))
  .superRefine((ranges, context) => {
    const wrong = ranges.filter((range) => !isRange(range));
    if (wrong.length > 0)
      context.addIssue(
        `names ${wrong.map((range) => `"${range}"`).join(', ')}: use IP addresses and ranges like 10.0.0.0/8`,
      );
  });

function isRange(range: string): boolean {
  const [address = '', bits] = range.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** `US,GB,EU` */
const regions = z
  .string()
  .transform((value) => value.split(',').map((code) => code.trim()))
  .superRefine((codes, context) => {
    const unknown = codes.filter((code) => !isRegion(code));
    if (unknown.length > 0)
      context.addIssue(
        `names ${unknown.map((code) => `"${code}"`).join(', ')}, which is no region: use codes like US, GB (ISO 3166-1) or EU`,
      );
  });

/** JSON of a record of records, with an example of it. */
function recordsOf<Value extends z.ZodType>(value: Value, example: string) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue(`must be JSON like ${example}`);
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.record(z.string(), value), `must be JSON like ${example}`));
}

/** Words by rule and language. */
const words = recordsOf(
  z.array(z.string().trim().min(2).max(100)).max(500),
  '{"no-promised-result": {"en": ["miracle"]}}',
);

/** Paths of pages by type and language. */
const patterns = recordsOf(
  z.string().regex(/^\/(?=.*\{slug\})/, 'must begin with / and contain {slug}'),
  '{"condition": {"fr": "/fr/affections/{slug}"}}',
);

/** As browsers write an address, however it is spelled, and without a slash at its end. */
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address like https://content.example.org' })
  .transform((value) => new URL(value).href.replace(/\/+$/, ''));

/** Where a picture or a page is: an address, or a path of this server. */
const place = z.string().transform((value, context) => {
  const read = address.safeParse(value);
  if (read.success) return read.data;
  if (/^\/(?![/\\])\S*$/.test(value)) return value;
  context.addIssue('must be an address, or a path that begins with /');
  return z.NEVER;
});

/** `search=100/5,writes=off`: requests per seconds for a kind of request (src/operations/limits/quotas.ts), by its name. */
const limits = z
  .string()
  .regex(
    /^\s*[a-z-]+=(\d{1,6}\/[1-9]\d{0,5}|off)(\s*,\s*[a-z-]+=(\d{1,6}\/[1-9]\d{0,5}|off))*\s*$/,
    'must look like search=100/5,writes=off',
  )
  .transform((value) =>
    Object.fromEntries(
      value.split(',').map((pair) => {
        const [kind = '', limit = ''] = pair.trim().split('=');
        const [requests, seconds] = limit.split('/').map(Number);
        return [kind, limit === 'off' ? ('off' as const) : { requests: requests ?? 0, seconds: seconds ?? 0 }];
      }),
    ),
  );

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65535).default(1337),
  PUBLIC_URL: address.optional(),
  TRUST_PROXY: flag.default(false),
  TRUST_PROXY_HOPS: z.coerce.number('must be a number of proxies').int().min(1).max(10).default(1),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .optional(),
  DATABASE_SSL: z.enum(['off', 'on', 'no-verify']).default('off'),
  DATABASE_POOL_MAX: z.coerce.number('must be a number').int().min(4).max(200).default(10),
  EMBEDDED_POSTGRES_DIR: z.string().default('.postgres'),
  CORS_ORIGINS: z.string().default('*'),
  WEBHOOK_PRIVATE_ADDRESSES: addresses.default([]),
  CHANGES_DAYS: z.coerce.number('must be a number of days').int('must be whole days').min(1).max(3650).default(30),
  CACHE_MEGABYTES: z.coerce.number('must be a number of megabytes').min(0).max(100_000).default(64),
  RATE_LIMITS: limits.optional(),
  RATE_LIMIT_STORE: z.enum(['memory', 'postgres']).default('memory'),
  LOCALE_CHAINS: chains.optional(),
  PSEUDO_LOCALES: flag.optional(),
  REVIEW_INTERVAL_MONTHS: z.coerce.number('must be a number of months').int().min(1).max(120).default(12),
  TRANSLATION_CHECKS: checks.optional(),
  PUBLISH_RULES: checks.optional(),
  PUBLISH_NEVER_OVERRIDE: names.default(['safety-information', 'known-approval']),
  PUBLISH_REGIONS: regions.default(['US', 'GB', 'EU']),
  PUBLISH_WORDS: words.default({}),
  SITE_URL_PATTERN: z
    .string()
    .regex(
      /^\/(?=.*\{slug\})(?=.*\{locale\})(?=.*\{type\})/,
      'must begin with / and contain {type}, {slug} and {locale}',
    )
    .default('/{type}.html?slug={slug}&locale={locale}'),
  SITE_URL_PATTERNS: patterns.default({}),
  PREVIEW_URL_PATTERN: z
    .string()
    .regex(
      /^(\/|https?:\/\/[^/{}]+\/)(?=.*\{slug\})(?=.*\{locale\})(?=.*\{type\})(?=.*\{token\})/,
      'must be an address, or begin with /, and contain {type}, {slug}, {locale} and {token}',
    )
    .default('/{type}.html?slug={slug}&locale={locale}&preview={token}'),
  CLINIC_NAME: z.string().trim().max(60, 'must be 60 characters at most').optional(),
  CLINIC_MARK: place.optional(),
  APPOINTMENT_URL: place.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@mail.example.org:587' })
    .optional(),
  MAIL_FROM: z.string().default('Therapeutic Botox Content <no-reply@localhost>'),
  UPLOAD_LIMIT_MB: z.coerce.number('must be a number of megabytes').int().min(1).max(1000).default(50),
  APP_KEYS: secret,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
});

/** Names of the secrets that the first start writes to `.env`. */
export const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

export type Settings = ReturnType<typeof readSettings>;

/**
 * Reads and checks the environment: the only place that does.
 *
 * @throws SettingError naming every setting that is missing or wrong
 */
export function readSettings(variables: NodeJS.ProcessEnv = process.env) {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: [name = ''], message }) => {
      const missing = given[String(name)] === undefined;
      return `${String(name)} ${missing ? 'is missing' : message}`;
    });
    throw new SettingError(
      `Wrong settings: ${problems.join('; ')}. Set them in the environment or in .env (see .env.example).`,
    );
  }
  const env = parsed.data;
  return {
    environment: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    /** Whether browsers reach this server by TLS, which ends in front of it. */
    isHttps: env.PUBLIC_URL?.startsWith('https://') ?? false,
    trustProxy: env.TRUST_PROXY,
    trustProxyHops: env.TRUST_PROXY_HOPS,
    databaseUrl: env.DATABASE_URL,
    databaseSsl: env.DATABASE_SSL,
    databasePoolMax: env.DATABASE_POOL_MAX,
    embeddedPostgresDir: path.resolve(env.EMBEDDED_POSTGRES_DIR),
    webhookPrivateAddresses: env.WEBHOOK_PRIVATE_ADDRESSES,
    changesDays: env.CHANGES_DAYS,
    cacheBytes: env.CACHE_MEGABYTES * 1_000_000,
    corsOrigins: env.CORS_ORIGINS.split(',').map((origin) => origin.trim()),
    rateLimits: env.RATE_LIMITS ?? {},
    rateLimitStore: env.RATE_LIMIT_STORE,
    localeChains: env.LOCALE_CHAINS ?? {},
    pseudoLocales: env.PSEUDO_LOCALES ?? env.NODE_ENV !== 'production',
    reviewIntervalMonths: env.REVIEW_INTERVAL_MONTHS,
    translationChecks: env.TRANSLATION_CHECKS ?? {},
    publishing: {
      severities: env.PUBLISH_RULES ?? {},
      neverOverridden: env.PUBLISH_NEVER_OVERRIDE,
      regions: env.PUBLISH_REGIONS,
      words: env.PUBLISH_WORDS,
    },
    siteUrlPattern: env.SITE_URL_PATTERN,
    siteUrlPatterns: env.SITE_URL_PATTERNS,
    previewUrlPattern: env.PREVIEW_URL_PATTERN,
    clinic: {
      name: env.CLINIC_NAME ?? null,
      /** Its logo. */
      mark: env.CLINIC_MARK ?? null,
      /** Where visitors ask for an appointment. */
      appointmentUrl: env.APPOINTMENT_URL ?? null,
    },
    mail: { server: env.SMTP_URL, from: env.MAIL_FROM },
    uploadLimitMegabytes: env.UPLOAD_LIMIT_MB,
    secrets: {
      appKeys: env.APP_KEYS.split(','),
      apiTokenSalt: env.API_TOKEN_SALT,
      adminJwt: env.ADMIN_JWT_SECRET,
      transferTokenSalt: env.TRANSFER_TOKEN_SALT,
      encryptionKey: env.ENCRYPTION_KEY,
      jwt: env.JWT_SECRET,
    },
  };
}

export default () => readSettings();
