import { type Application, startApplication } from '../support/application';
import { uids } from '../support/fixtures';
import { adminToken, apiToken } from '../support/token';

let app: Application;
let origin: string;
let tokens: Record<'nobody' | 'token' | 'administrator', string | undefined>;
beforeAll(async () => {
  app = await startApplication();
  origin = await app.listen();
  tokens = { nobody: undefined, token: await apiToken(app.strapi), administrator: await adminToken(app) };
});
afterAll(() => app.stop());

const VALUES: Record<string, string> = { model: uids.CONDITION, uid: uids.CONDITION, targetField: 'treatments' };

/** Addresses that take a body, with values for their parameters. Signing out would end the test. */
function addresses(): [method: string, address: string][] {
  const routes = app.strapi.server.listRoutes() as { methods: string[]; path: string }[];
  const all = routes.flatMap(({ methods, path }) =>
    methods
      .filter((method) => ['POST', 'PUT', 'PATCH'].includes(method))
      .map((method): [string, string] => [
        method,
        path
          .replace(/:(\w+)(?:\([^)]*\))?\??/g, (_, name: string) => encodeURIComponent(VALUES[name] ?? '1'))
          .replace('(.*)', 'x'),
      ]),
  );
  const known = new Map(all.map((one) => [one.join(' '), one]));
  return [...known.values()].filter(([, address]) => !/logout/.test(address));
}

const CONTENT = /^\/api\/(conditions|treatments|injection-sites|guides|approvals|sources|clinicians)\b/;

const deep = (levels: number, value: unknown): unknown => (levels === 0 ? value : { a: deep(levels - 1, value) });

const BODIES: Record<string, unknown> = {
  nothing: undefined,
  'an empty object': {},
  'numbers for objects': { data: 1, fileInfo: 1, query: 1, email: 1, password: 1, permissions: 1, segments: 1 },
  'lists for texts': {
    data: [],
    query: [],
    email: [['a']],
    password: [],
    documentIds: {},
    ids: {},
    code: [],
    token: [],
  },
  'objects for texts': {
    data: { name: {} },
    query: {},
    email: { $ne: 1 },
    password: {},
    token: { $gt: '' },
    id: {},
    ids: [{}],
  },
  nulls: { data: null, query: null, email: null, password: null, fileInfo: null, permissions: null, updates: [null] },
  'depth within bounds': { data: deep(50, 1), query: '{a}', email: deep(50, 'a') },
  'keys of the language': { data: { constructor: { prototype: { a: 1 } } }, toString: 1, hasOwnProperty: 1 },
};

test('no body that can be read makes an address fail: any for the public, content and the desk for everybody', async () => {
  const failed: string[] = [];
  let sent = 0;
  const found = addresses();
  for (const [method, address] of found)
    for (const [what, body] of Object.entries(BODIES))
      for (const [who, token] of Object.entries(tokens)) {
        const answer = await fetch(origin + address, {
          method,
          headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
          body: body === undefined ? null : JSON.stringify(body),
        });
        await answer.arrayBuffer();
        sent += 1;
        // What Strapi's own pages for administrators make of bodies that its panel never sends is theirs.
        const isOurs = who === 'nobody' || address.startsWith('/translation/') || CONTENT.test(address);
        if (answer.status >= 500 && isOurs)
          failed.push(`${answer.status} ${method} ${address} from ${who} with ${what}`);
      }
  expect(found.length).toBeGreaterThan(100);
  expect(sent).toBe(found.length * Object.keys(BODIES).length * 3);
  expect(failed).toEqual([]);
}, 300_000);
