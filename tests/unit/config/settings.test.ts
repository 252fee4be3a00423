import { readSettings, SECRETS, SettingError } from '../../../config/settings';

const secrets = Object.fromEntries(SECRETS.map((name) => [name, `${name}-0123456789abcdef`]));

test('needs nothing but the secrets', () => {
  expect(readSettings(secrets)).toMatchObject({
    host: '0.0.0.0',
    port: 1337,
    databaseUrl: undefined,
    databaseSsl: 'off',
    corsOrigins: ['*'],
  });
});

test('an empty value is no value', () => {
  expect(readSettings({ ...secrets, DATABASE_URL: '', PUBLIC_URL: '', PORT: '' })).toMatchObject({
    databaseUrl: undefined,
    publicUrl: undefined,
    port: 1337,
  });
});

test.each(SECRETS)('%s is named when it is missing', (name) => {
  expect(() => readSettings({ ...secrets, [name]: undefined })).toThrow(SettingError);
  expect(() => readSettings({ ...secrets, [name]: '' })).toThrow(`${name} is missing`);
});

test.each([
  ['PORT', 'http', 'PORT must be a port number'],
  ['PORT', '0', 'PORT'],
  ['PORT', '65536', 'PORT'],
  ['DATABASE_URL', 'localhost:5432', 'DATABASE_URL must look like postgres://'],
  ['DATABASE_URL', 'mysql://u@h/d', 'DATABASE_URL must look like postgres://'],
  ['DATABASE_SSL', 'yes', 'DATABASE_SSL'],
  ['DATABASE_POOL_MAX', '3', 'DATABASE_POOL_MAX'],
  ['PUBLIC_URL', 'ftp://x.example', 'PUBLIC_URL must be an address like https://'],
  ['TRUST_PROXY', '1', 'TRUST_PROXY'],
  ['RATE_LIMITS', 'search=5/0', 'RATE_LIMITS must look like search=100/5'],
  ['RATE_LIMITS', 'writes=off,search=5/000', 'RATE_LIMITS must look like search=100/5'],
  ['PSEUDO_LOCALES', 'yes', 'PSEUDO_LOCALES'],
  ['PUBLISH_REGIONS', 'US,XX', 'PUBLISH_REGIONS names "XX", which is no region'],
  ['PUBLISH_REGIONS', 'UK', 'PUBLISH_REGIONS names "UK", which is no region'],
  ['PUBLISH_REGIONS', 'us', 'PUBLISH_REGIONS names "us", which is no region'],
  ['PUBLISH_RULES', 'has-source', 'PUBLISH_RULES must look like'],
  ['PUBLISH_RULES', 'has-source=no', 'PUBLISH_RULES must look like'],
  ['PUBLISH_NEVER_OVERRIDE', 'has-source;', 'PUBLISH_NEVER_OVERRIDE must look like'],
  ['PUBLISH_WORDS', 'miracle', 'PUBLISH_WORDS must be JSON like'],
  ['PUBLISH_WORDS', '{"no-promised-result": ["miracle"]}', 'PUBLISH_WORDS'],
  ['SITE_URL_PATTERNS', '/x/{slug}', 'SITE_URL_PATTERNS must be JSON like'],
  [
    'SITE_URL_PATTERNS',
    '{"condition": {"fr": "/fr/affections"}}',
    'SITE_URL_PATTERNS must begin with / and contain {slug}',
  ],
  ['CLINIC_NAME', 'A'.repeat(61), 'CLINIC_NAME must be 60 characters at most'],
  ['CLINIC_MARK', 'mark.svg', 'CLINIC_MARK must be an address, or a path that begins with /'],
  ['APPOINTMENT_URL', 'javascript:alert(1)', 'APPOINTMENT_URL must be an address, or a path that begins with /'],
  ['APPOINTMENT_URL', '//elsewhere.example', 'APPOINTMENT_URL must be an address, or a path that begins with /'],
  ['SMTP_URL', 'mail.example.org', 'SMTP_URL must look like smtp://'],
  ['PREVIEW_URL_PATTERN', '/{type}/{slug}/{locale}', 'PREVIEW_URL_PATTERN must be an address, or begin with /'],
  ['PREVIEW_URL_PATTERN', 'javascript:{type}{slug}{locale}{token}', 'PREVIEW_URL_PATTERN must be an address'],
  ['JWT_SECRET', 'short', 'JWT_SECRET must be at least 16 characters long'],
])('%s=%s is refused by name', (name, value, message) => {
  expect(() => readSettings({ ...secrets, [name]: value })).toThrow(message);
});

test('everything that is wrong is named at once', () => {
  expect(() => readSettings({ PORT: 'x' })).toThrow(new RegExp(['PORT', ...SECRETS].join('.*')));
});

test.each([
  ['development', '', true],
  ['test', '', true],
  ['production', '', false],
  ['production', 'true', true],
  ['development', 'false', false],
])('NODE_ENV=%s PSEUDO_LOCALES=%s: pseudo-locales are served: %s', (environment, given, served) => {
  const { pseudoLocales } = readSettings({ ...secrets, NODE_ENV: environment, PSEUDO_LOCALES: given });
  expect(pseudoLocales).toBe(served);
});

test.each([
  ['https://content.example.org', 'https://content.example.org', true],
  ['HTTPS://Content.Example.org/', 'https://content.example.org', true],
  ['https://content.example.org:443/cms//', 'https://content.example.org/cms', true],
  ['Http://localhost:1337', 'http://localhost:1337', false],
])('PUBLIC_URL=%s is read as %s', (given, publicUrl, isHttps) => {
  expect(readSettings({ ...secrets, PUBLIC_URL: given })).toMatchObject({ publicUrl, isHttps });
});

test('several keys and origins are separated by commas', () => {
  const read = readSettings({
    ...secrets,
    APP_KEYS: 'first-key-0123456,second-key-012345',
    CORS_ORIGINS: 'https://a.example, https://b.example',
  });
  expect(read.secrets.appKeys).toHaveLength(2);
  expect(read.corsOrigins).toEqual(['https://a.example', 'https://b.example']);
});
