import { DESCRIPTIONS } from '../../../src/content';
import { assertRouted } from '../../../src/delivery/routes';

const addresses = DESCRIPTIONS.flatMap(({ is, path }) => [
  `/api/${path}`,
  `/api/${path}/:id`,
  ...(is === 'page' ? [`/api/${path}/:id/structured-data`, `/api/${path}/:id/image.png`] : []),
]);

/** Strapi with these routes. */
const routing = (routes: { methods: string[]; path: string }[]) =>
  ({ server: { api: () => ({ listRoutes: () => routes }) } }) as never;
const reads = (paths: string[]) => paths.map((path) => ({ methods: ['HEAD', 'GET'], path }));

test('delivery starts when every address of a public type is routed', () => {
  expect(() => assertRouted(routing(reads(addresses)))).not.toThrow();
});

test.each([
  ['/api/sources', 'api::source.source', 'source'],
  ['/api/approvals/:id', 'api::approval.approval', 'approval'],
  ['/api/guides/:id/image.png', 'api::guide.guide', 'guide'],
  ['/api/injection-sites/:id/structured-data', 'api::injection-site.injection-site', 'injection-site'],
])('it does not start while nothing answers GET %s', (missing, uid, api) => {
  const others = addresses.filter((path) => path !== missing);
  const sentence = `${uid} is public, and nothing answers GET ${missing}: see src/api/${api}/routes.`;
  expect(() => assertRouted(routing(reads(others)))).toThrow(sentence);
  const written = { methods: ['POST'], path: missing };
  expect(() => assertRouted(routing([...reads(others), written]))).toThrow(sentence);
});
