import { Lane } from '../../../src/operations/lanes/lane';
import { Usage } from '../../../src/operations/lanes/usage';

const options = { concurrency: 2, waiting: 3, patience: 5_000 };

/** Work that ends when told to. */
function heldWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

test('as much is done at once as may be, the rest in its turn, and more than may wait is refused at once', async () => {
  const lane = new Lane(options);
  const { work, end } = heldWork();
  const started: number[] = [];
  const letIn = [0, 1, 2, 3, 4].map((n) =>
    lane.pass(0, () => {
      started.push(n);
      return work();
    }),
  );
  await expect(lane.pass(0, work)).rejects.toMatchObject({ status: 503, details: { code: 'overloaded' } });
  expect(started).toEqual([0, 1]);
  end();
  await Promise.all(letIn);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  await expect(lane.pass(0, async () => 'next')).resolves.toBe('next');
});

test('who waits too long is refused, and their place is free again', async () => {
  const lane = new Lane({ concurrency: 1, waiting: 1, patience: 20 });
  const { work, end } = heldWork();
  const first = lane.pass(0, work);
  await expect(lane.pass(0, work)).rejects.toMatchObject({ status: 503, details: { code: 'overloaded' } });
  end();
  await first;
  await expect(lane.pass(0, async () => 'next')).resolves.toBe('next');
});

test('work that fails gives its place back', async () => {
  const lane = new Lane({ concurrency: 1, waiting: 0, patience: 20 });
  await expect(lane.pass(0, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(lane.pass(0, async () => 'next')).resolves.toBe('next');
});

test('who asked for least comes first, among equals who came first', async () => {
  const lane = new Lane({ ...options, concurrency: 1, waiting: 10 });
  const { work, end } = heldWork();
  const first = lane.pass(0, work);
  const order: string[] = [];
  const waiting = [
    ['busy', 400],
    ['as busy', 400],
    ['visitor', 20],
    ['new', 1],
  ].map(([client, asked]) =>
    lane.pass(Number(asked), async () => {
      order.push(String(client));
    }),
  );
  end();
  await Promise.all([first, ...waiting]);
  expect(order).toEqual(['new', 'visitor', 'busy', 'as busy']);
});

test('what was asked for counts half after ten seconds, and no more clients are remembered than there is room for', () => {
  const usage = new Usage();
  usage.add('a', 100, 0);
  expect(usage.of('a', 10_000)).toBe(50);
  usage.add('a', 10, 10_000);
  expect(usage.of('a', 20_000)).toBe(30);
  for (let n = 0; n < 20_000; n += 1) usage.add(`client ${n}`, 1, 30_000);
  expect(usage.of('a', 30_000)).toBe(0);
  expect(usage.of('client 0', 30_000)).toBe(1);
});
