import limits from '../../config/limits';
import { type Application, startApplication } from '../support/application';
import { until } from '../support/process';
import { head, type RawClient, rawClient } from '../support/sockets';
import { apiToken } from '../support/token';

const { connections, bodies } = limits();

let app: Application;
let origin: string;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  origin = await app.listen();
  token = await apiToken(app.strapi);
});
afterAll(() => app.stop());

/** Clients that send a byte a second of what never ends. */
function dripping(count: number, opening: string): { clients: RawClient[]; stop(): void } {
  const clients = Array.from({ length: count }, () => rawClient(origin, opening));
  const timer = setInterval(() => {
    for (const { socket } of clients) if (socket.writable) socket.write('a');
  }, 1000);
  return { clients, stop: () => clearInterval(timer) };
}

const json = { 'Content-Type': 'application/json', 'Content-Length': 10_000 };

test.each([
  ['heads', 'GET /api/conditions HTTP/1.1\r\nHost: x\r\nX-Slow: ', [408], connections.server.headersTimeout / 1000],
  ['nothing at all', '', [undefined, 408], connections.server.headersTimeout / 1000],
  ['bodies', `${head('POST', '/admin/login', json)}{"email":"`, [408], bodies.anonymous.seconds],
] as const)(
  'a hundred clients that drip %s hold up nobody and are closed',
  async (what, opening, statuses, seconds) => {
    const { clients, stop } =
      what === 'nothing at all'
        ? { clients: Array.from({ length: 100 }, () => rawClient(origin)), stop() {} }
        : dripping(100, opening);
    let open = clients.length;
    for (const { closed } of clients) void closed.then(() => (open -= 1));
    // Others read and write all the while.
    let answered = 0;
    while (open === clients.length) {
      expect((await fetch(`${origin}/api/conditions?fields=name`)).status).toBe(200);
      const written = await fetch(`${origin}/api/sources`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ data: { title: `Source ${answered}`, publisher: 'P', url: 'https://example.org/' } }),
      });
      expect(written.status).toBe(201);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(5);
    const slack = (connections.server.connectionsCheckingInterval + connections.lingering) / 1000 + 5;
    await until(() => open === 0, undefined, seconds + slack);
    stop();
    for (const client of clients) expect(statuses).toContain(client.status());
  },
);

test('a client that sends its form too slowly is told so', () => {
  // The time is that of the whole request, which Node's own limit must leave room for.
  const longest = Math.max(...Object.values(bodies).map(({ seconds }) => seconds));
  expect(connections.server.requestTimeout).toBeGreaterThan(longest * 1000);
  const server = app.strapi.server.httpServer;
  expect(server).toMatchObject({
    headersTimeout: connections.server.headersTimeout,
    requestTimeout: connections.server.requestTimeout,
    keepAliveTimeout: connections.server.keepAliveTimeout,
    timeout: connections.idleTimeout,
    maxConnections: connections.maxConnections,
  });
});

test('a head that is too long is refused', async () => {
  const client = rawClient(origin, head('GET', '/api/conditions', { 'X-Long': 'a'.repeat(20_000) }));
  await client.closed;
  expect(client.status()).toBe(431);
});
