import { Kept } from '../../../../src/delivery/pictures/kept';

const picture = (bytes: number) => async () => Buffer.alloc(bytes);

test('what is kept is made once, for all who ask meanwhile and later', async () => {
  const kept = new Kept();
  const make = jest.fn(picture(10));
  const [one, other] = await Promise.all([kept.get('a', make), kept.get('a', make)]);
  expect(await kept.get('a', make)).toBe(one);
  expect(other).toBe(one);
  expect(make).toHaveBeenCalledTimes(1);
});

test('what was not asked for the longest makes room', async () => {
  const kept = new Kept(25);
  const make = jest.fn(picture(10));
  await kept.get('a', make);
  await kept.get('b', make);
  await kept.get('a', make);
  await kept.get('c', make);
  expect(make).toHaveBeenCalledTimes(3);
  await kept.get('a', make);
  expect(make).toHaveBeenCalledTimes(3);
  await kept.get('b', make);
  expect(make).toHaveBeenCalledTimes(4);
});

test('a picture larger than the room is answered and not kept', async () => {
  const kept = new Kept(5);
  const make = jest.fn(picture(10));
  expect(await kept.get('a', make)).toHaveLength(10);
  await kept.get('a', make);
  expect(make).toHaveBeenCalledTimes(2);
});

test('a failure is not kept', async () => {
  const kept = new Kept();
  await expect(kept.get('a', () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(await kept.get('a', picture(3))).toHaveLength(3);
});
