import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connections } from '../../../src/operations/lifecycle/connections';
import { until } from '../../support/process';
import { head, rawClient } from '../../support/sockets';

test('a connection on which two answers are due is not idle after the first', async () => {
  const answers: ServerResponse[] = [];
  const server = createServer((request, response) => {
    connections.begin(request, response);
    answers.push(response);
  });
  const connections = new Connections(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  // The second request is sent before the first is answered (RFC 9112, 9.3.2).
  const client = rawClient(`http://127.0.0.1:${port}`, head('GET', '/first') + head('GET', '/second'));
  await until(() => answers.length === 2);
  answers[0]?.end('first');
  await until(() => client.answer().includes('first'));
  const drained = connections.drain(5);
  setTimeout(() => answers[1]?.end('second'), 1000);
  await drained;
  expect(client.answer()).toContain('second');
});
