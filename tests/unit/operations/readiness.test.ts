import { ReadinessCheck } from '../../../src/operations/health/readiness';

/** A database that takes a moment to answer and counts how often it is asked. */
function database(...answers: string[][]) {
  let asked = 0;
  const missing = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    await new Promise((resolve) => setImmediate(resolve));
    return answer;
  };
  return { probe: { missing }, asked: () => asked };
}

test('probes at once and within a second are one question to the database', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const { probe, asked } = database([], ['database']);
  const check = new ReadinessCheck(probe);
  const all = await Promise.all(Array.from({ length: 100 }, () => check.readiness('serving')));
  for (const one of all) expect(one).toEqual({ status: 'ready', missing: [] });
  await check.readiness('serving');
  expect(asked()).toBe(1);
  jest.advanceTimersByTime(1001);
  expect(await check.readiness('serving')).toEqual({ status: 'not-ready', missing: ['database'] });
  expect(asked()).toBe(2);
  jest.useRealTimers();
});

test('a question that is not answered yet is not asked again, however long it takes', async () => {
  jest.useFakeTimers();
  let asked = 0;
  const check = new ReadinessCheck({
    missing: () => {
      asked += 1;
      return new Promise(() => {});
    },
  });
  void check.readiness('serving');
  jest.advanceTimersByTime(10_000);
  void check.readiness('serving');
  expect(asked).toBe(1);
  jest.useRealTimers();
});

test.each(['starting', 'stopping'] as const)('a server that is %s is not ready, and asks nobody', async (phase) => {
  const { probe, asked } = database([]);
  expect(await new ReadinessCheck(probe).readiness(phase)).toEqual({ status: phase, missing: [] });
  expect(asked()).toBe(0);
});
