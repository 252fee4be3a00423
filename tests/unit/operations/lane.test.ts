import { Lane } from '../../../src/operations/lanes/lane';

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
    lane.pass(() => {
      started.push(n);
      return work();
    }),
  );
  await expect(lane.pass(work)).rejects.toMatchObject({ status: 503, details: { code: 'overloaded' } });
  expect(started).toEqual([0, 1]);
  end();
  await Promise.all(letIn);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  await expect(lane.pass(async () => 'next')).resolves.toBe('next');
});

test('who waits too long is refused, and their place is free again', async () => {
  const lane = new Lane({ concurrency: 1, waiting: 1, patience: 20 });
  const { work, end } = heldWork();
  const first = lane.pass(work);
  await expect(lane.pass(work)).rejects.toMatchObject({ status: 503, details: { code: 'overloaded' } });
  end();
  await first;
  await expect(lane.pass(async () => 'next')).resolves.toBe('next');
});

test('work that fails gives its place back', async () => {
  const lane = new Lane({ concurrency: 1, waiting: 0, patience: 20 });
  await expect(lane.pass(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(lane.pass(async () => 'next')).resolves.toBe('next');
});
