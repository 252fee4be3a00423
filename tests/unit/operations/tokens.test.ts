import { errors } from '@strapi/utils';
import { Limits } from '../../../src/operations/limits/limits';
import type { LimitedContext } from '../../../src/operations/limits/spend';
import { limitTokens } from '../../../src/operations/limits/tokens';
import { meetDatabaseFault, requestFrom } from './request';

const QUOTA = { requests: 3, seconds: 60 };
const CLIENT = '203.0.113.7';

/** A server that takes tokens, and what it does with each request that brings one. */
function startedLimit() {
  const limits = new Limits(new Map([['tokens', QUOTA]]));
  const limit = limitTokens(limits);
  return {
    left: async () => (await limits.look(['tokens', CLIENT]))?.remaining ?? QUOTA.requests,
    /** @param answer what stands behind the limit; ends when the request does */
    send: (token: string, answer: (ctx: LimitedContext) => unknown) => {
      const ctx = requestFrom(CLIENT, { Authorization: `Bearer ${token}` });
      return limit(ctx, async () => {
        await answer(ctx);
      });
    },
  };
}

const recognize = (ctx: LimitedContext) => {
  ctx.state.auth = { credentials: { id: 1 } };
};
const refuse = (ctx: LimitedContext) => {
  ctx.status = 401;
};
const ignore = () => {};

/** An answer that comes when told to, and when it was asked for. */
function held(answer: (ctx: LimitedContext) => unknown) {
  let ask = () => {};
  let end = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    asked,
    end: () => end(),
    answer: async (ctx: LimitedContext) => {
      ask();
      await ended;
      answer(ctx);
    },
  };
}

test('wrong tokens count once each, right ones and those that nobody looks at not at all', async () => {
  const { send, left } = startedLimit();
  for (let n = 0; n < 5; n += 1) await send('right', recognize);
  for (let n = 0; n < 5; n += 1) await send(`ignored ${n}`, ignore);
  expect(await left()).toBe(3);
  for (let n = 0; n < 5; n += 1) await send('wrong', refuse);
  expect(await left()).toBe(2);
  await expect(
    send('wrong too', () => {
      throw new errors.UnauthorizedError();
    }),
  ).rejects.toThrow();
  expect(await left()).toBe(1);
});

test('who has no guesses left is refused with any token but those that were right', async () => {
  const { send } = startedLimit();
  await send('right', recognize);
  for (let n = 0; n < QUOTA.requests; n += 1) await send(`guess ${n}`, refuse);
  await expect(send('another', refuse)).rejects.toMatchObject({ details: { code: 'too-many-requests' } });
  await expect(send('guess 0', refuse)).rejects.toMatchObject({ details: { code: 'too-many-requests' } });
  await send('right', recognize);
});

test.each(['before', 'after'])(
  'a token that is wrong counts, also %s a request ends that does not look at it',
  async (when) => {
    const { send, left } = startedLimit();
    const looksNot = held(ignore);
    const looks = held(refuse);
    const first = send('guess', looksNot.answer);
    await looksNot.asked;
    const second = send('guess', looks.answer);
    await looks.asked;
    const [earlier, later] = when === 'before' ? [looks, looksNot] : [looksNot, looks];
    earlier.end();
    await (earlier === looks ? second : first);
    later.end();
    await Promise.all([first, second]);
    expect(await left()).toBe(2);
    await send('guess', refuse);
    expect(await left()).toBe(2);
  },
);

test('a token that comes many times at once is counted once', async () => {
  const { send, left } = startedLimit();
  await Promise.all(Array.from({ length: 10 }, () => send('guess', refuse)));
  expect(await left()).toBe(2);
  await Promise.all(Array.from({ length: 10 }, () => send('right', recognize)));
  expect(await left()).toBe(2);
});

test('a token that nobody could look for, as the database is away, does not count', async () => {
  const { send, left } = startedLimit();
  const meetFault = (ctx: LimitedContext) => {
    meetDatabaseFault(ctx);
    refuse(ctx);
  };
  await send('right', meetFault);
  expect(await left()).toBe(3);
  await send('right', recognize);
  await send('right', meetFault);
  expect(await left()).toBe(3);
});
