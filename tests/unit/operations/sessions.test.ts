import { Limits } from '../../../src/operations/limits/limits';
import { limitSessions } from '../../../src/operations/limits/signIn';
import { ownSessions } from '../../../src/strapi';
import { forgedToken } from '../../support/jwt';
import { requestFrom } from './request';

const SECRET = 'the-secret-of-sessions';
const strapi = { config: { get: (key: string) => (key === 'admin.auth.secret' ? SECRET : undefined) } };
const session = forgedToken({ type: 'refresh', sessionId: 'x' }, { secret: SECRET });

describe('a session is this server’s own', () => {
  const isOwn = ownSessions(strapi as never);
  const [head, claims, signature] = session.split('.');

  test('by its signature, also when it has ended', () => {
    expect(isOwn(session)).toBe(true);
    expect(isOwn(forgedToken({ type: 'refresh' }, { secret: SECRET, seconds: -60 }))).toBe(true);
  });

  test.each([
    ['another secret', forgedToken({}, { secret: 'another-secret' })],
    ['another algorithm', forgedToken({}, { secret: SECRET, algorithm: 'HS512' })],
    ['no algorithm', forgedToken({}, { algorithm: 'none' })],
    ['claims of one’s own', `${head}.${Buffer.from('{"userId":"1"}').toString('base64url')}.${signature}`],
    ['half a signature', session.slice(0, -20)],
    ['no signature', `${head}.${claims}.`],
    ['something behind it', `${session}.x`],
    ['a number', '0.123'],
    ['nothing', ''],
    ['a lot of dots', '.'.repeat(16_000)],
  ])('not with %s', (_case, value) => expect(isOwn(value)).toBe(false));
});

describe('going on with a session', () => {
  const QUOTA = { requests: 3, seconds: 60 };

  function startedLimit() {
    const limits = new Limits(new Map([['sessions', QUOTA]]));
    const limit = limitSessions(ownSessions(strapi as never));
    return async (cookie: string | undefined, status: number) => {
      const cookies = { get: (name: string) => (name === 'strapi_admin_refresh' ? cookie : undefined) };
      const ctx = { ...requestFrom('203.0.113.7'), cookies };
      await limit(limits, ctx, async () => {
        ctx.status = status;
      });
    };
  }

  test('is refused to who has tried too many values, and never with a value that this server has signed', async () => {
    const send = startedLimit();
    for (let n = 0; n < QUOTA.requests; n += 1) await send(`guess ${n}`, 401);
    await expect(send('another', 401)).rejects.toMatchObject({
      details: { code: 'too-many-requests', limit: 'sessions' },
    });
    await send(session, 200);
    await send(undefined, 401);
  });

  test('counts no value that this server has signed, whatever became of it', async () => {
    const send = startedLimit();
    for (let n = 0; n < 10; n += 1) await send(session, 401);
    for (let n = 0; n < QUOTA.requests; n += 1) await send(`guess ${n}`, 401);
  });

  test('counts no request without one', async () => {
    const send = startedLimit();
    for (let n = 0; n < 10; n += 1) await send(undefined, 401);
    await send('guess', 401);
  });
});
