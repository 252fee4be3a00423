import { BoundedMemory } from '../../../src/operations/limits/boundedMemory';
import { rateLimitHeaders } from '../../../src/operations/limits/headers';
import { Limits } from '../../../src/operations/limits/limits';
import { loadOf } from '../../../src/operations/limits/load';
import { quotasWith } from '../../../src/operations/limits/quotas';

describe('what is counted as what', () => {
  test.each([
    ['GET', '/api/conditions', undefined],
    ['GET', '/api/conditions/frey-syndrome', undefined],
    ['HEAD', '/', undefined],
    ['OPTIONS', '/api/conditions', undefined],
    ['GET', '/api/search', 'search'],
    ['HEAD', '/API/Search/', 'search'],
    ['POST', '/graphql', 'graphql'],
    ['GET', '/GraphQL/', 'graphql'],
    ['POST', '/api/conditions', 'writes'],
    ['PROPFIND', '/', 'writes'],
    ['POST', '/admin/login', 'writes'],
  ])('%s %s: %s', (method, path, kind) => {
    expect(loadOf({ method, path })).toBe(kind);
  });

  test('an address of slashes takes no time', () => {
    const started = performance.now();
    loadOf({ method: 'GET', path: '/'.repeat(1_000_000) });
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe('settings', () => {
  test('change a limit or turn it off, and leave the others', () => {
    const quotas = quotasWith({ search: { requests: 7, seconds: 3 }, graphql: 'off' });
    expect(quotas.get('search')).toEqual({ requests: 7, seconds: 3 });
    expect(quotas.has('graphql')).toBe(false);
    expect(quotas.get('sign-in')?.requests).toBe(5);
  });

  test('that name no limit are refused with those there are', () => {
    expect(() => quotasWith({ serach: 'off' })).toThrow(/no limit "serach"; there are .*search/);
  });
});

describe('counting', () => {
  const limits = new Limits(
    new Map([
      ['search', { requests: 2, seconds: 60 }],
      ['sign-in-address', { requests: 3, seconds: 60 }],
    ]),
  );

  test('refuses what is over the quota, and says what is left', async () => {
    expect(await limits.take(['search', 'a'])).toMatchObject({ remaining: 1, refused: false });
    expect(await limits.take(['search', 'a'])).toMatchObject({ remaining: 0, refused: false });
    expect(await limits.take(['search', 'a'])).toMatchObject({ remaining: 0, refused: true });
    expect(await limits.take(['search', 'b'])).toMatchObject({ refused: false });
    expect(await limits.take(['graphql', 'a'])).toBeUndefined();
  });

  test('charges no limit for what another one refused', async () => {
    await limits.take(['search', 'c'], 2);
    for (let n = 0; n < 5; n += 1)
      expect(
        await limits.takeAll([
          ['sign-in-address', 'c'],
          ['search', 'c'],
        ]),
      ).toMatchObject({ kind: 'search' });
    expect(await limits.look(['sign-in-address', 'c'])).toMatchObject({ remaining: 3 });
  });

  test('keeps no more clients than it has room for, and forgets those that came first', async () => {
    const memory = new BoundedMemory({ points: 1, duration: 600 });
    for (let n = 0; n < 20_500; n += 1) await memory.consume(`client ${n}`);
    expect(memory.size).toBe(20_000);
    expect(await memory.get('client 0')).toBeNull();
    await expect(memory.consume('client 20499')).rejects.toMatchObject({ consumedPoints: 2 });
  });

  test('counts whose window begins anew among those that came last', async () => {
    jest.useFakeTimers();
    const memory = new BoundedMemory({ points: 1, duration: 600 });
    await memory.consume('short', 1, { customDuration: 1 });
    await memory.set('renewed', 1, 600);
    for (let n = 0; n < 19_998; n += 1) await memory.consume(`client ${n}`);
    await memory.set('renewed', 1, 600);
    jest.advanceTimersByTime(1000);
    await memory.consume('short');
    for (let n = 0; n < 10; n += 1) await memory.consume(`newcomer ${n}`);
    expect(memory.size).toBe(20_000);
    expect(await memory.get('client 0')).toBeNull();
    expect(await memory.get('renewed')).toMatchObject({ consumedPoints: 1 });
    expect(await memory.get('short')).toMatchObject({ consumedPoints: 1 });
    jest.useRealTimers();
  });

  test('gives back nothing that was not taken, and keeps nothing of it', async () => {
    const memory = new BoundedMemory({ points: 1, duration: 600 });
    await memory.reward('nobody');
    expect(memory.size).toBe(0);
    expect(await memory.get('nobody')).toBeNull();
    await memory.consume('somebody');
    await memory.reward('somebody');
    await expect(memory.consume('somebody')).resolves.toMatchObject({ consumedPoints: 1 });
  });
});

test('headers follow draft-ietf-httpapi-ratelimit-headers-10', () => {
  const standing = {
    kind: 'search',
    quota: { requests: 50, seconds: 5 },
    remaining: 49,
    seconds: 4,
    refused: false,
  } as const;
  expect(rateLimitHeaders(standing)).toEqual({
    'RateLimit-Policy': '"search";q=50;w=5',
    RateLimit: '"search";r=49;t=4',
  });
});
