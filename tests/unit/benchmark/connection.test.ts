import { AnswerReader, bytesOf } from '../../benchmark/connection';

const WITH_LENGTH = 'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"data":{}}';
const IN_CHUNKS =
  'HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{"data\r\n5\r\n":{}}\r\n0\r\n\r\n';

describe.each([
  ['a length', WITH_LENGTH, 200],
  ['chunks', IN_CHUNKS, 503],
  ['nothing in it', 'HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n', 204],
  ['no chunk but the last', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 200],
])('an answer with %s', (_what, text, status) => {
  test.each([1, 2, 7, 1000])('is complete with its last byte, however it comes (%i at once)', (size) => {
    const answer = new AnswerReader();
    const complete: number[] = [];
    for (let from = 0; from < text.length; from += size)
      if (answer.read(Buffer.from(text.slice(from, from + size)))) complete.push(Math.min(from + size, text.length));
    expect(complete).toEqual([text.length]);
    expect(answer.status).toBe(status);
  });
});

test('a body goes with its length in bytes', () => {
  const text = bytesOf({ method: 'POST', path: '/graphql', body: '"é"' }, 'secret').toString();
  expect(text).toBe(
    'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer secret\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n"é"',
  );
});
