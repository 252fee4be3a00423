/** What is answered from memory is logged in lines that are gathered. That they look as all others: integration/delivery/cache/http. */
import { RequestLog } from '../../../../src/delivery/cache/requestLog';

const MOMENT = new Date('2026-01-02T03:04:05.006Z');

let printed: string[];
beforeEach(() => {
  printed = [];
  jest.useFakeTimers();
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const logger = ({ level = 'http', silent = false } = {}) => ({
  silent,
  isLevelEnabled: (one: string) => one === level,
});

test('lines are gathered for a moment, and each says when it was', () => {
  jest.setSystemTime(MOMENT);
  const log = new RequestLog(logger());
  log.note('GET', '/a', 200);
  jest.advanceTimersByTime(50);
  log.note('GET', '/b', 200);
  expect(printed).toEqual([]);
  jest.advanceTimersByTime(50);
  const [text = ''] = printed;
  expect(printed).toHaveLength(1);
  expect(text.split('\n').map((line) => /05\.(\d{3}).*(\/\w) /.exec(line)?.slice(1))).toEqual([
    ['006', '/a'],
    ['056', '/b'],
    undefined,
  ]);
});

test('many are not kept waiting', () => {
  const log = new RequestLog(logger());
  for (let n = 0; n < 2500; n += 1) log.note('GET', `/${n}`, 200);
  expect(printed.map((text) => text.split('\n').length - 1)).toEqual([1000, 1000]);
});

test.each([{ level: 'info' }, { silent: true }])(
  'nothing is printed where the logger prints nothing: %j',
  (options) => {
    const log = new RequestLog(logger(options));
    log.note('GET', '/', 200);
    log.write();
    expect(printed).toEqual([]);
  },
);
