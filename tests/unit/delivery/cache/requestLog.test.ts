/** What is answered from memory is logged as everything is. */
import { createLogger, formats, winston } from '@strapi/logger';
import { RequestLog } from '../../../../src/delivery/cache/requestLog';

const MOMENTS = ['2026-01-02T03:04:05.006Z', '2026-12-31T23:59:59.999Z', '2026-06-30T12:00:00.000Z'];

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

/** A line as Strapi's logger makes it. */
function lineOfStrapi(message: string): string {
  const made = formats.prettyPrint().transform({ level: 'http', message, [Symbol.for('level')]: 'http' });
  return `${String((made as Record<symbol, unknown>)[Symbol.for('message')])}\n`;
}

const logger = (options: object = {}) =>
  createLogger({ level: 'http', transports: [new winston.transports.Console()], ...options });

test.each(MOMENTS)('a line of %s looks as one of the logger', (moment) => {
  jest.setSystemTime(new Date(moment));
  const log = new RequestLog(logger());
  log.note('GET', '/api/conditions?locale=fr', 304);
  log.write();
  expect(printed).toEqual([lineOfStrapi('GET /api/conditions?locale=fr (0 ms) 304')]);
});

test('lines are gathered for a moment, and each says when it was', () => {
  jest.setSystemTime(new Date(MOMENTS[0] as string));
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
