import '../support/production';
import { performance } from 'node:perf_hooks';
import type { Test } from 'supertest';
import { type Application, startApplication } from '../support/application';
import { until } from '../support/process';
import { adminUser, apiToken } from '../support/token';

/** What a whole address may get wrong in a quarter of an hour (src/operations/limits/quotas.ts). */
const PER_ADDRESS = 30;
const PER_ACCOUNT_AND_ADDRESS = 5;

let app: Application;
let sent: string[];
beforeAll(async () => {
  app = await startApplication();
});
// Every test comes from addresses of its own: 127.0.0.1 is a proxy to the server of these tests.
let lastAddress = 0;
const freshAddress = () => {
  lastAddress += 1;
  return `203.0.113.${lastAddress}`;
};
beforeEach(() => {
  sent = [];
  const email = app.strapi.plugin('email');
  email.provider.send = async ({ to }: { to: string }) => {
    sent.push(to);
  };
});
afterAll(() => app.stop());

const signIn = (from: string, credentials: object): Test =>
  app.post('/admin/login').set('X-Forwarded-For', from).send(credentials);

async function statuses(requests: (() => Test)[]): Promise<number[]> {
  const seen: number[] = [];
  for (const request of requests) seen.push((await request()).status);
  return seen;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const wrong = (n: number) => ({ email: `nobody${n}@example.org`, password: 'wrong-password' });

describe('brute force of signing in', () => {
  test('from one address with a hundred e-mail addresses is stopped with 429 and Retry-After', async () => {
    const from = freshAddress();
    const seen = await statuses(Array.from({ length: 100 }, (_, n) => () => signIn(from, wrong(n))));
    expect(seen.slice(0, PER_ADDRESS)).toEqual(Array(PER_ADDRESS).fill(400));
    expect(seen.slice(PER_ADDRESS)).toEqual(Array(100 - PER_ADDRESS).fill(429));
    const { body, headers } = await signIn(from, wrong(0)).expect(429);
    expect(body).toMatchObject({ data: null, error: { status: 429, details: { code: 'too-many-requests' } } });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
    // Others are not concerned.
    await signIn(freshAddress(), wrong(0)).expect(400);
  });

  test('is not helped by forged addresses in front of what the proxy adds, nor by another address of the same /64', async () => {
    const from = freshAddress();
    const forged = Array.from(
      { length: PER_ADDRESS + 3 },
      (_, n) => () => signIn(`198.51.100.${n}, 10.0.0.${n}, ${from}`, wrong(n)).set('X-Real-IP', `198.51.100.${n}`),
    );
    expect((await statuses(forged)).slice(PER_ADDRESS)).toEqual([429, 429, 429]);
    await signIn(`::ffff:${from}`, wrong(0)).expect(429);
    const neighbours = Array.from(
      { length: PER_ADDRESS + 3 },
      (_, n) => () => signIn(`2001:db8:0:7::${n + 1}`, wrong(n)),
    );
    expect((await statuses(neighbours)).slice(PER_ADDRESS)).toEqual([429, 429, 429]);
    await signIn('2001:DB8:0000:7:1::', wrong(0)).expect(429);
    await signIn('2001:db8:0:8::1', wrong(0)).expect(400);
  });

  test('of one account is stopped after five, however the address is spelled', async () => {
    const { email } = await adminUser(app, 'strapi-editor');
    const from = freshAddress();
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email} `, `\t${email}\n`, email];
    const seen = await statuses(spellings.map((name) => () => signIn(from, { email: name, password: 'wrong' })));
    expect(seen).toEqual([...Array(PER_ACCOUNT_AND_ADDRESS).fill(400), 429]);
  });

  test('of one account from many addresses is stopped, and its owner still gets in from where they work', async () => {
    const { email, password } = await adminUser(app, 'strapi-editor');
    const desk = freshAddress();
    await signIn(desk, { email, password }).expect(200);
    let refused = 0;
    for (let n = 0; n < 60 && refused < 2; n += 1) {
      if ((await signIn(`198.18.${n}.1`, { email, password: 'wrong' })).status === 429) refused += 1;
    }
    expect(refused).toBe(2);
    await signIn(freshAddress(), { email, password }).expect(429);
    await signIn(desk, { email, password }).expect(200);
  });

  test('many at once are counted before any of them is answered', async () => {
    const { email } = await adminUser(app, 'strapi-editor');
    const from = freshAddress();
    const seen = await Promise.all(
      Array.from({ length: 12 }, async () => (await signIn(from, { email, password: 'wrong' })).status),
    );
    expect(seen.filter((status) => status === 400)).toHaveLength(PER_ACCOUNT_AND_ADDRESS);
    expect(seen.filter((status) => status === 429)).toHaveLength(12 - PER_ACCOUNT_AND_ADDRESS);
  });

  test('whoever gets it right begins anew, and signing in often is nobody’s mistake', async () => {
    const { email, password } = await adminUser(app, 'strapi-editor');
    const from = freshAddress();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < PER_ACCOUNT_AND_ADDRESS - 1; n += 1)
        await signIn(from, { email, password: 'wrong' }).expect(400);
      await signIn(from, { email, password }).expect(200);
    }
    for (let n = 0; n < PER_ADDRESS; n += 1) await signIn(from, { email, password }).expect(200);
  });
});

test('a burst of signing in keeps nobody from saving, and one password is compared at a time', async () => {
  const token = await apiToken(app.strapi);
  const auth = app.strapi.service('admin::auth');
  const { validatePassword } = auth;
  let comparing = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  auth.validatePassword = async () => {
    comparing += 1;
    await released;
    return false;
  };
  try {
    const burst = Array.from({ length: 20 }, async (_, n) => (await signIn(freshAddress(), wrong(n))).status);
    await until(() => comparing > 0);
    const saved = await app
      .post('/api/sources')
      .set('X-Forwarded-For', freshAddress())
      .auth(token, { type: 'bearer' })
      .send({ data: { title: 'Saved meanwhile', publisher: 'A clinic', url: 'https://example.org/' } });
    expect(saved.status).toBe(201);
    expect(comparing).toBe(1);
    release();
    expect(await Promise.all(burst)).toEqual(Array(20).fill(400));
  } finally {
    release();
    auth.validatePassword = validatePassword;
  }
});

describe('what signing in tells', () => {
  async function timeOf(email: string): Promise<number> {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const started = performance.now();
      await signIn(freshAddress(), { email, password: 'wrong-password' }).expect(400);
      times.push(performance.now() - started);
    }
    return median(times);
  }

  test('is the same for an account, an unknown one, an invited one and a closed one: body and time', async () => {
    const { email } = await adminUser(app, 'strapi-editor');
    const users = app.strapi.db.query('admin::user');
    const closed = await adminUser(app, 'strapi-editor');
    await users.update({ where: { email: closed.email }, data: { isActive: false } });
    await users.create({ data: { email: 'invited@example.org', isActive: false, registrationToken: 'x' } });

    const bodies = [];
    for (const address of [email, 'unknown@example.org', 'invited@example.org', closed.email])
      bodies.push((await signIn(freshAddress(), { email: address, password: 'wrong-password' })).body);
    bodies.push((await signIn(freshAddress(), closed)).body);
    for (const body of bodies) expect(body).toEqual(bodies[0]);

    const known = await timeOf(email);
    // A comparison takes tens of milliseconds, its absence two or three: a third is far from both.
    for (const address of ['unknown@example.org', 'invited@example.org'])
      expect(await timeOf(address)).toBeGreaterThan(known / 3);
  });

  test.each([
    ['an object for the address', { email: { $contains: 'a' }, password: 'x' }],
    ['a list for the address', { email: ['a@example.org'], password: 'x' }],
    ['an object for the password', { email: 'a@example.org', password: { $ne: null } }],
    ['a number for the password', { email: 'a@example.org', password: 12345678 }],
    ['nothing', {}],
    ['a list', []],
  ])('%s is refused with 400', async (_case, credentials) => {
    const { body } = await signIn(freshAddress(), credentials).expect(400);
    expect(body.error.details.code).toBe('invalid-body');
  });

  test.each([
    ['a domain of forty labels', `a@${'b.'.repeat(40)}`],
    ['a long domain that ends wrong', `a@${'bb.'.repeat(80)}_`],
    ['a megabyte', `${'a'.repeat(500_000)}@${'b.'.repeat(200_000)}`],
  ])('an e-mail address with %s is answered at once', async (_case, email) => {
    for (const url of ['/admin/login', '/admin/forgot-password', '/admin/register-admin']) {
      const body = { email, password: 'Passw0rd-of-a-test', firstname: 'A' };
      const { status } = await app.post(url).set('X-Forwarded-For', freshAddress()).send(body).timeout(5000);
      expect([400, 413]).toContain(status);
    }
  });
});

describe('a forgotten password', () => {
  const forget = (from: string, email: unknown) =>
    app.post('/admin/forgot-password').set('X-Forwarded-For', from).send({ email });

  test('is answered the same for known and unknown addresses, and mail goes to the known one however it is spelled', async () => {
    const { email } = await adminUser(app, 'strapi-editor');
    const known = await forget(freshAddress(), ` ${email.toUpperCase()}`).expect(204);
    const unknown = await forget(freshAddress(), 'unknown@example.org').expect(204);
    expect(Object.keys(known.headers)).toEqual(Object.keys(unknown.headers));
    for (let n = 0; n < 100 && sent.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toEqual([email]);
  });

  test('takes as long for a known address as for an unknown one', async () => {
    app.strapi.plugin('email').provider.send = async ({ to }: { to: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 200)); // as slow as mail servers are
      sent.push(to);
    };
    const accounts = [await adminUser(app, 'strapi-editor'), await adminUser(app, 'strapi-editor')];
    const times = { known: [] as number[], unknown: [] as number[] };
    const time = async (of: keyof typeof times, email: string) => {
      const started = performance.now();
      await forget(freshAddress(), email).expect(204);
      times[of].push(performance.now() - started);
    };
    // As often as one account may be asked for. What a known one causes later shall not delay the next.
    for (let n = 0; n < 5; n += 1)
      for (const { email } of accounts) {
        const before = sent.length;
        await time('known', email);
        await until(() => sent.length > before);
        await time('unknown', `un${email}`);
      }
    // A link is made and mailed in more than a fifth of a second, an answer in a twentieth of that.
    expect(median(times.known)).toBeLessThan(2 * median(times.unknown) + 20);
  });

  test('is asked for ten times by one address, five times for one account', async () => {
    const from = freshAddress();
    const rotating = await statuses(Array.from({ length: 12 }, (_, n) => () => forget(from, `n${n}@example.org`)));
    expect(rotating).toEqual([...Array(10).fill(204), 429, 429]);
    const account = await statuses(
      Array.from({ length: 7 }, (_, n) => () => forget(freshAddress(), n % 2 ? 'one@example.org' : 'ONE@example.org ')),
    );
    expect(account).toEqual([...Array(5).fill(204), 429, 429]);
  });

  test('a database or mail server that is away ends nothing', async () => {
    const email = app.strapi.plugin('email');
    const { email: address } = await adminUser(app, 'strapi-editor');
    let tried = false;
    email.provider.send = async () => {
      tried = true;
      throw new Error('no mail server');
    };
    await forget(freshAddress(), address).expect(204);
    for (let n = 0; n < 100 && !tried; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tried).toBe(true);
    await app.get('/api/conditions').expect(200);
  });
});

describe('guessing secrets', () => {
  test.each([
    [
      'reset-password',
      (from: string) =>
        app
          .post('/admin/reset-password')
          .set('X-Forwarded-For', from)
          .send({ resetPasswordToken: String(Math.random()), password: 'Passw0rd-of-a-test' }),
    ],
    [
      'register',
      (from: string) =>
        app
          .post('/admin/register')
          .set('X-Forwarded-For', from)
          .send({
            registrationToken: String(Math.random()),
            userInfo: { firstname: 'A', password: 'Passw0rd-of-a-test' },
          }),
    ],
    [
      'registration-info',
      (from: string) =>
        app.get(`/admin/registration-info?registrationToken=${Math.random()}`).set('X-Forwarded-For', from),
    ],
    [
      'register-admin',
      (from: string) =>
        app
          .post('/admin/register-admin')
          .set('X-Forwarded-For', from)
          .send({ email: 'a@example.org', firstname: 'A', password: 'x' }),
    ],
  ])('%s is stopped with 429', async (_name, guess) => {
    const from = freshAddress();
    const seen = await statuses(Array.from({ length: PER_ADDRESS + 3 }, () => () => guess(from)));
    for (const status of seen.slice(0, PER_ADDRESS)) expect([400, 401]).toContain(status);
    expect(seen.slice(PER_ADDRESS)).toEqual([429, 429, 429]);
  });

  test.each([
    '/admin/register',
    '/admin/register-admin',
    '/admin/reset-password',
    '/admin/forgot-password',
    '/admin/login',
  ])('%s without a body, or with a list or a text for one, is refused with 400', async (url) => {
    await app.post(url).set('X-Forwarded-For', freshAddress()).expect(400);
    await app.post(url).set('X-Forwarded-For', freshAddress()).send([1]).expect(400);
    await app.post(url).set('X-Forwarded-For', freshAddress()).type('text/plain').send('x').expect(400);
  });

  test('sessions that are guessed are stopped with 429; those of the same address that are right go on', async () => {
    const from = freshAddress();
    const goOn = (...cookies: string[]) =>
      app.post('/admin/access-token').set('X-Forwarded-For', from).set('Cookie', cookies);
    const { headers } = await signIn(from, await adminUser(app, 'strapi-editor')).expect(200);
    const guess = () => goOn(`strapi_admin_refresh=${Math.random()}`);
    expect(await statuses(Array(102).fill(guess))).toEqual([...Array(100).fill(401), 429, 429]);
    const renewed = await goOn(...[headers['set-cookie'] ?? []].flat()).expect(200);
    expect(renewed.body.data.token).toEqual(expect.any(String));
    await goOn('locale=de').expect(401);
  });

  test('a panel without a session asks for one as often as it likes', async () => {
    const from = freshAddress();
    const seen = await statuses(
      Array.from({ length: PER_ADDRESS + 3 }, () => () => app.post('/admin/access-token').set('X-Forwarded-For', from)),
    );
    expect(new Set(seen)).toEqual(new Set([401]));
  });

  test('API tokens that are guessed are stopped, in GraphQL too; right ones of the same address go on', async () => {
    const from = freshAddress();
    const token = await apiToken(app.strapi, 'read-only');
    const read = (bearer: string) =>
      app.get('/api/conditions').set('X-Forwarded-For', from).auth(bearer, { type: 'bearer' });
    await read(token).expect(200);
    const seen = await statuses(Array.from({ length: 102 }, (_, n) => () => read(`guess-${n}`)));
    expect(seen.slice(0, 100)).toEqual(Array(100).fill(401));
    expect(seen.slice(100)).toEqual([429, 429]);
    const graphql = await app
      .graphql('{ conditions { name } }')
      .set('X-Forwarded-For', from)
      .auth('another-guess', { type: 'bearer' })
      .expect(429);
    expect(graphql.body.errors[0].extensions.error.details.code).toBe('too-many-requests');
    await app.get('/admin/users/me').set('X-Forwarded-For', from).auth('guess', { type: 'bearer' }).expect(429);
    await read(token).expect(200);
    await app.get('/api/conditions').set('X-Forwarded-For', from).expect(200);
  });

  test('one wrong token that is sent again and again is one guess', async () => {
    const from = freshAddress();
    const seen = await statuses(
      Array.from(
        { length: 120 },
        () => () => app.get('/api/conditions').set('X-Forwarded-For', from).auth('expired', { type: 'bearer' }),
      ),
    );
    expect(new Set(seen)).toEqual(new Set([401]));
  });

  test('an address that looks at no token does not make a guess a known token', async () => {
    const from = freshAddress();
    const send = (url: string, n: number) =>
      app.get(url).set('X-Forwarded-For', from).auth(`primed-${n}`, { type: 'bearer' });
    for (let n = 0; n < 20; n += 1) await send('/api/openapi.json', n).expect(200);
    const seen = await statuses(Array.from({ length: 102 }, (_, n) => () => send('/api/conditions', n)));
    expect(seen.slice(100)).toEqual([429, 429]);
  });
});
