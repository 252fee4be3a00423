import { createDatabase, dropDatabase, urlOf } from '../support/postgres';
import { answers, freePort, killStarted, runCommand, until } from '../support/process';

jest.setTimeout(180_000);
afterAll(killStarted);

let database: string;
beforeAll(async () => {
  database = await createDatabase('seeded');
});
afterAll(() => dropDatabase(database));

async function start(settings: Record<string, string>) {
  const port = await freePort();
  return { port, command: runCommand('start', { PORT: String(port), DATABASE_URL: urlOf(database), ...settings }) };
}

test('a server with known secrets does not start, and names each of them in a sentence', async () => {
  const { command } = await start({
    JWT_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaa',
    APP_KEYS: 'toBeModified1,toBeModified2',
    ADMIN_JWT_SECRET: '0123456789abcdef',
  });
  expect(await command.exited).toEqual({ code: 1, signal: null });
  expect(command.output()).toMatch(/^APP_KEYS is a placeholder: .*\.$/m);
  expect(command.output()).toMatch(/^JWT_SECRET can be guessed: .*\.$/m);
  expect(command.output()).toMatch(/^ADMIN_JWT_SECRET can be guessed: .*\.$/m);
  expect(command.output()).not.toMatch(/^\s+at /m);
});

test('a server that is not fit for the public says why, a sentence each, and starts', async () => {
  const { port, command } = await start({
    PUBLIC_URL: '',
    TRUST_PROXY: 'true',
    HOST: '0.0.0.0',
    CORS_ORIGINS: 'https://clinic.example/',
  });
  await until(() => answers(port), command);
  for (const setting of ['PUBLIC_URL', 'HOST', 'CORS_ORIGINS'])
    expect(command.output()).toMatch(new RegExp(`^ {2}Note: ${setting} .*\\.$`, 'm'));
  command.child.kill('SIGTERM');
  expect((await command.exited).code).toBe(0);
});
