import { readSettings, SECRETS } from '../../../config/settings';
import { assessProduction } from '../../../src/operations/production-defaults';

const random = (name: string) => Buffer.from(`${name} of thirty-two bytes, drawn`).toString('base64');
const sound = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://content.clinic.example',
  TRUST_PROXY: 'true',
  HOST: '127.0.0.1',
  ...Object.fromEntries(SECRETS.map((name) => [name, random(name)])),
};
const findings = (changes: Record<string, string>) =>
  assessProduction(readSettings({ ...sound, ...changes })).map(({ severity, setting }) => `${severity} ${setting}`);

test('a server behind a proxy with secrets of its own has nothing to mend', () => {
  expect(assessProduction(readSettings(sound))).toEqual([]);
});

test('only production is looked at', () => {
  expect(findings({ NODE_ENV: 'development', PUBLIC_URL: '', JWT_SECRET: 'a'.repeat(32) })).toEqual([]);
});

test.each([
  ['nothing else set', { PUBLIC_URL: '', TRUST_PROXY: '', HOST: '' }, ['warning PUBLIC_URL']],
  ['plain http', { PUBLIC_URL: 'http://content.clinic.example' }, ['warning PUBLIC_URL']],
  ['https, however it is spelled', { PUBLIC_URL: 'HTTPS://Content.clinic.example/' }, []],
  ['plain http on this machine', { PUBLIC_URL: 'http://localhost:1337' }, []],
  ['a proxy that is not trusted', { TRUST_PROXY: 'false' }, ['warning TRUST_PROXY']],
  ['a trusted proxy that can be passed by', { HOST: '0.0.0.0' }, ['warning HOST']],
  ['… over IPv6', { HOST: '::' }, ['warning HOST']],
  ['a proxy on the same machine', { HOST: '::1' }, []],

  ['every origin', { CORS_ORIGINS: '*' }, []],
  ['some origins', { CORS_ORIGINS: 'https://clinic.example,http://localhost:3000' }, []],
  ['every origin beside others', { CORS_ORIGINS: 'https://clinic.example,*' }, ['warning CORS_ORIGINS']],
  ['an origin with a path', { CORS_ORIGINS: 'https://clinic.example/' }, ['warning CORS_ORIGINS']],
  ['an origin without a scheme', { CORS_ORIGINS: 'clinic.example' }, ['warning CORS_ORIGINS']],
  ['the origin of files', { CORS_ORIGINS: 'null' }, ['warning CORS_ORIGINS']],

  ['a database on this machine', { DATABASE_URL: 'postgres://u:d8Fk2mQ9@localhost/d' }, []],
  ['… at another loopback address', { DATABASE_URL: 'postgres://u:d8Fk2mQ9@127.0.0.9:5433/d' }, []],
  ['… by its socket', { DATABASE_URL: 'postgres://u@localhost/d?host=/var/run/postgresql' }, []],
  [
    'a database elsewhere, in the clear',
    { DATABASE_URL: 'postgres://u:d8Fk2mQ9@10.0.0.5/d' },
    ['warning DATABASE_SSL'],
  ],
  ['… encrypted', { DATABASE_URL: 'postgres://u:d8Fk2mQ9@10.0.0.5/d', DATABASE_SSL: 'on' }, []],
  ['… encrypted by its address', { DATABASE_URL: 'postgres://u:d8Fk2mQ9@10.0.0.5/d?sslmode=require' }, []],
  [
    '… encrypted for anybody',
    { DATABASE_URL: 'postgres://u:d8Fk2mQ9@10.0.0.5/d', DATABASE_SSL: 'no-verify' },
    ['warning DATABASE_SSL'],
  ],
  ['the usual password', { DATABASE_URL: 'postgres://postgres:postgres@localhost/d' }, ['warning DATABASE_URL']],
  ['a password that is the name', { DATABASE_URL: 'postgres://clinic:clinic@localhost/d' }, ['warning DATABASE_URL']],
  [
    'no password elsewhere',
    { DATABASE_URL: 'postgres://u@db.example/d', DATABASE_SSL: 'on' },
    ['warning DATABASE_URL'],
  ],

  ['a secret used twice', { JWT_SECRET: random('ADMIN_JWT_SECRET') }, ['warning ADMIN_JWT_SECRET']],
  ['one letter', { JWT_SECRET: 'a'.repeat(16) }, ['refused JWT_SECRET']],
  ['two letters', { JWT_SECRET: 'ab'.repeat(40) }, ['refused JWT_SECRET']],
  ['a piece again and again', { JWT_SECRET: 'k3Xz9Qpw'.repeat(4) }, ['refused JWT_SECRET']],
  ['the digits in order', { JWT_SECRET: '0123456789abcdef' }, ['refused JWT_SECRET']],
  ['the letters in order', { JWT_SECRET: 'abcdefghijklmnopqrstuvwxyz' }, ['refused JWT_SECRET']],
  ['what Strapi’s example says', { APP_KEYS: 'toBeModified1,toBeModified2' }, ['refused APP_KEYS', 'refused APP_KEYS']],
  ['… in other letters', { API_TOKEN_SALT: 'TOBEMODIFIED-0000' }, ['refused API_TOKEN_SALT']],
  ['what tutorials say', { ENCRYPTION_KEY: 'change-me-please-1' }, ['refused ENCRYPTION_KEY']],
  ['one short key beside a good one', { APP_KEYS: `${random('APP_KEYS')},abc` }, ['refused APP_KEYS']],
  ['sixteen random hexadecimal digits', { JWT_SECRET: '9f86d081884c7d65' }, []],
  ['a passphrase', { JWT_SECRET: 'stapler-monsoon-granite-41' }, []],
])('%s', (_case, changes, expected) => {
  expect(findings(changes as Record<string, string>)).toEqual(expected);
});

test('every message is one sentence that follows the name of its setting', () => {
  const bad = { ...sound, PUBLIC_URL: 'https://x.example', TRUST_PROXY: 'false', JWT_SECRET: 'b'.repeat(20) };
  for (const { message } of assessProduction(readSettings(bad))) expect(message).toMatch(/^[a-z].*\.$/);
});
