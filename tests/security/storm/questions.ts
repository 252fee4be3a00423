import type { Question } from '../server/client';

/** The worst questions found: those that the server answers, and those it should refuse at once. */

const get = (path: string): Question => ({ path });
const times = (count: number, make: (n: number) => string, between = '&') =>
  Array.from({ length: count }, (_, n) => make(n)).join(between);

/** Most work for the database or for this process, within what one question may cost. */
const DEAR = [
  '/api/conditions?filters[$and][0][injectionSites][conditions][name][$containsi]=a&filters[$and][1][injectionSites][treatments][name][$containsi]=a',
  '/api/conditions?filters[$or][0][injectionSites][conditions][name][$containsi]=a&filters[$or][1][injectionSites][treatments][name][$containsi]=a&populate=*&pagination[pageSize]=100',
  '/api/approvals?filters[$and][0][injectionSites][name][$containsi]=a&filters[$and][1][injectionSites][name][$containsi]=e&filters[$and][2][injectionSites][name][$containsi]=i&filters[$and][3][injectionSites][name][$containsi]=o',
  '/api/approvals?filters[$or][0][injectionSites][conditions][name][$containsi]=a&filters[$or][1][condition][injectionSites][name][$containsi]=a&pagination[pageSize]=100&populate=*',
  `/api/sources?${times(40, (n) => `filters[$or][${n}][title][$containsi]=${'ab'.repeat(40)}${n}`)}`,
  `/api/conditions?${times(40, (n) => `filters[$and][${n}][summary][$notContainsi]=x${n}`)}&sort=summary,name,slug,evidence.note,updatedAt`,
  '/api/injection-sites?sort=conditions.name,treatments.name&populate=*&pagination[pageSize]=100',
  '/api/approvals?pagination[pageSize]=100&populate=*&locale=fr',
  '/api/approvals?pagination[pageSize]=100&populate[injectionSites][populate][conditions]=*&populate[condition][populate]=*&populate[treatment][populate]=*',
  '/api/approvals?pagination[pageSize]=100&populate[injectionSites][populate][conditions][populate][injectionSites][populate]=*',
  '/api/conditions?pagination[pageSize]=100&populate[injectionSites][populate][conditions][populate][sources]=true',
  '/api/conditions?pagination[pageSize]=100&populate=*&locale=de',
  `/api/conditions?_q=${'a%25_'.repeat(30)}&populate=*`,
  '/api/approvals?_q=a&populate=*&pagination[pageSize]=100',
  `/api/search?q=${times(26, (n) => String.fromCharCode(97 + n), '%20')}&pagination[pageSize]=50`,
  '/api/search?q=muscel%20sweting%20botulnum%20migrane%20injecton%20treatmnt%20headach%20forhead&locale=fr',
  '/api/search?q=a&pagination[page]=1000&pagination[pageSize]=50',
  '/api/sitemap.xml?base=https://clinic.example',
  '/api/body-map.svg',
  '/api/openapi.json',
  '/api/conditions/hyperhidrosis/structured-data?locale=fr',
  '/api/treatments/therapeutic-botulinum-toxin',
  `/api/conditions/${'hyperhidros'.repeat(40)}`,
].map(get);

/** What was an outage once. */
const REFUSED = [
  `/api/conditions?${times(60, (n) => `filters[$and][${n}][injectionSites][conditions][injectionSites][conditions][name][$contains]=a`)}`,
  `/api/conditions?filters${'[$not]'.repeat(200)}[name]=a`,
  `/api/conditions?${times(900, (n) => `filters[$or][${n}][name]=a`)}`,
  `/api/conditions?populate=${times(12, (n) => (n % 2 ? 'conditions' : 'treatments'), '.')}`,
  '/api/conditions?filters[$or]=x',
].map(get);

const graphql = (query: string): Question => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query }),
});

const GRAPHQL = [
  '{ conditions(pagination: { limit: 100 }) { name injectionSites { name conditions { name } } } }',
  '{ conditions(pagination: { limit: 100 }) { name injectionSites(pagination: { limit: 100 }) { name conditions(pagination: { limit: 100 }) { name injectionSites { name } } } } }',
  `{ ${times(5, (n) => `a${n}: conditions { injectionSites { conditions { injectionSites { conditions { name } } } } }`, ' ')} }`,
  `{ ${times(14, (n) => `a${n}: conditions { name treatments { name } }`, ' ')} }`,
  `{ conditions { injectionSites(filters: { or: [${times(1000, () => '{ name: { contains: "a" } }', ', ')}] }) { name } } }`,
  '{ approvals(pagination: { limit: 100 }) { condition { name injectionSites { name } } treatment { name } source { title } } }',
].map(graphql);

const BODIES: Question[] = [
  { method: 'POST', path: '/admin/login', headers: { 'Content-Type': 'application/json' }, body: '['.repeat(90_000) },
  {
    method: 'POST',
    path: '/admin/login',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@example.org', password: 'x'.repeat(50_000) }),
  },
  {
    method: 'POST',
    path: '/api/conditions',
    headers: { 'Content-Type': 'application/json' },
    body: 'x'.repeat(900_000),
  },
  {
    method: 'POST',
    path: '/api/upload',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: `--x\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n${'x'.repeat(500_000)}\r\n--x--\r\n`,
  },
];

export const WORST: Question[] = [...DEAR, ...DEAR, ...DEAR, ...REFUSED, ...GRAPHQL, ...GRAPHQL, ...BODIES];

const PAGES = ['hyperhidrosis', 'frey-syndrome', 'chronic-migraine', 'facial-asymmetry'];

/** What the pages and lists of a site ask for. */
export const ORDINARY: string[] = ['en', 'fr', 'es', 'de'].flatMap((locale) => [
  ...PAGES.map((slug) => `/api/conditions/${slug}?locale=${locale}`),
  `/api/treatments/therapeutic-botulinum-toxin?locale=${locale}`,
  `/api/conditions?locale=${locale}`,
  `/api/injection-sites?locale=${locale}&fields=name,slug`,
  `/api/conditions/frey-syndrome?locale=${locale}&fields=name&populate[treatments][fields]=name`,
  `/api/approvals?locale=${locale}&filters[region]=US`,
]);
