import { databaseFault } from '../../../src/strapi/databaseFaults';

const withCode = (code: string) => Object.assign(new Error('select 1 - something'), { code });
const withMessage = (message: string) => new Error(message);
const timeout = Object.assign(new Error('Knex: Timeout acquiring a connection.'), { name: 'KnexTimeoutError' });

test.each([
  ['nobody listens', withCode('ECONNREFUSED')],
  ['the line was cut', withCode('ECONNRESET')],
  ['the name is unknown', withCode('ENOTFOUND')],
  ['all addresses fail', Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' })],
  ['ended by an administrator', withCode('57P01')],
  ['ended by a crash', withCode('57P02')],
  ['starts', withCode('57P03')],
  ['connection failure', withCode('08006')],
  ['became a replica', withCode('25006')],
  ['the server went away in a statement', withMessage('select "a" from "b" - Connection terminated unexpectedly')],
  ['the connection was broken before', withMessage('Client has encountered a connection error and is not queryable')],
  ['no answer to a call', withMessage('timeout expired')],
  ['the pool is closed', withMessage('Unable to acquire a connection')],
])('%s: the database is away', (_case, error) => expect(databaseFault(error)).toBe('unavailable'));

test.each([
  ['too many connections', withCode('53300')],
  ['out of memory', withCode('53200')],
  ['too large for temporary files', withCode('53400')],
  ['none free in the pool', timeout],
])('%s: too much at once', (_case, error) => expect(databaseFault(error)).toBe('overloaded'));

test.each([
  ['a wrong value', withCode('22P02')],
  ['a violated constraint', withCode('23505')],
  ['a missing table', withCode('42P01')],
  ['a full disk', withCode('53100')],
  ['words of a visitor', withMessage('name must not be "Connection terminated"')],
  [
    'words of a visitor, as the database repeats them',
    Object.assign(withMessage('select $1 - Connection terminated'), { code: '22P02' }),
  ],
  ['nothing', undefined],
  ['text', 'ECONNREFUSED'],
])('%s: no fault of the database', (_case, error) => expect(databaseFault(error)).toBeUndefined());
