import { documentId, LOCALES, slug } from './content';
import { get, graphql, type Visit } from './http';

/** What is measured: the same of our server, of stock Strapi and of raw `node:http`. */
export interface Scenario {
  id: 'page' | 'list' | 'graphql' | 'search' | 'search-alone' | 'hit' | 'unchanged' | 'feed';
  what: string;
  clients: number;
  /** Whether answers are given again from memory; each is read anew if left out. */
  isKept?: true;
  /** Whether clients have the answers already, and ask whether they still hold. */
  isKnown?: true;
  /** @param documents how many the database holds besides the shipped ones */
  ours(documents: number): Visit[];
  /** The same members of the same documents, asked as stock Strapi is asked; where it has them at all. */
  peer?(documents: number): Visit[];
}

const CLIENTS = 20;
const PAGES = 25;

/**
 * Lists in stock Strapi hold what is published in a language; ours hold every document, in the next language of the
 * chain. The shipped German is partial, so that these would not be the same documents.
 */
const COMPLETE = LOCALES.filter((locale) => locale !== 'de');

const REFERENCE = 'documentId,locale,slug,name';
const SUMMARY = `${REFERENCE},summary`;
const SOURCE = 'documentId,title,publisher,kind,year,url,doi,pmid';
const PICTURE = 'url,width,height,alternativeText,caption';

const PAGE_POPULATE = [
  ...['codes', 'alsoKnownAs', 'faqs', 'seo'].map((name) => `populate[${name}]=true`),
  `populate[image][fields]=${PICTURE}`,
  `populate[sources][fields]=${SOURCE}`,
  'populate[reviewedBy][fields]=documentId,name,credentials,sample',
  `populate[treatments][fields]=${SUMMARY}`,
  'populate[treatments][populate][safety]=true',
  'populate[treatments][populate][emergencyNumbers]=true',
  `populate[injectionSites][fields]=${SUMMARY},bodyRegion,laterality`,
  'populate[injectionSites][populate][markers]=true',
  'populate[localizations][fields]=locale,slug',
].join('&');

const APPROVALS = [
  'fields=documentId,region,regulatoryStatus,product,population,authority,authorityLocale,decidedOn',
  'populate[restriction]=true',
  'populate[quotation]=true',
  ...['condition', 'treatment', 'injectionSites'].map((name) => `populate[${name}][fields]=${REFERENCE}`),
  `populate[source][fields]=${SOURCE}`,
  'sort=region,regulatoryStatus,documentId',
  'pagination[pageSize]=100',
  'pagination[withCount]=false',
].join('&');

const LIST = [
  `fields=${SUMMARY},imageAlternativeText`,
  'populate[codes]=true',
  `populate[image][fields]=${PICTURE},formats`,
  'sort=name,documentId',
  'pagination[pageSize]=25',
].join('&');

const GRAPHQL = `query ($locale: I18NLocaleCode) {
  conditions(locale: $locale, sort: ["name", "documentId"], pagination: { limit: 25 }) {
    documentId locale slug name summary
    codes { system value label }
    treatments { documentId locale slug name }
    injectionSites { documentId locale slug name }
  }
}`;

/** Words of few documents, of thousands, two at once, a beginning, typos, and nothing. */
const SEARCHES = [
  ...['q=hiperhidrosis&locale=es', 'q=masseter&locale=en', 'q=parotide&locale=fr'],
  ...['q=muscle&locale=en', 'q=toxina&locale=es', 'q=visage&locale=fr'],
  ...['q=facial+muscle&locale=en', 'q=glande+salivaire&locale=fr'],
  ...['q=mig&locale=en', 'q=hip&locale=es', 'q=ges&locale=de'],
  ...['q=macetero&locale=es', 'q=migrane&locale=en', 'q=bruxsime&locale=fr'],
  ...['q=zzzzzz&locale=en', 'q=qwertyuiop&locale=de'],
];

/** Pages from all over the content, each in every language; 97 has no divisor in common with the contents' sizes. */
const pages = (documents: number) =>
  Array.from({ length: PAGES }, (_, index) => (index * 97) % documents).flatMap((n) =>
    LOCALES.map((locale) => ({ n, locale })),
  );

const ourPages = (documents: number) =>
  pages(documents).map(({ n, locale }) => [get(`/api/conditions/${slug(n)}?locale=${locale}`)]);

// Stock Strapi finds a slug with a filter, and knows approvals from their own side only.
const peerPages = (documents: number) =>
  pages(documents).map(({ n, locale }) => [
    get(
      `/api/conditions?filters[slug][$eq]=${slug(n)}&locale=${locale}&pagination[pageSize]=1&pagination[withCount]=false&${PAGE_POPULATE}`,
    ),
    get(`/api/approvals?filters[condition][documentId][$eq]=${documentId(n)}&${APPROVALS}`),
  ]);

const searches = () => SEARCHES.map((query) => [get(`/api/search?${query}`)]);

export const SCENARIOS: Scenario[] = [
  {
    id: 'page',
    what: 'a whole page at its slug',
    clients: CLIENTS,
    ours: ourPages,
    peer: peerPages,
  },
  {
    id: 'list',
    what: 'the first page of a list by name',
    clients: CLIENTS,
    ours: () => COMPLETE.map((locale) => [get(`/api/conditions?locale=${locale}`)]),
    peer: () => COMPLETE.map((locale) => [get(`/api/conditions?locale=${locale}&${LIST}`)]),
  },
  {
    id: 'graphql',
    what: 'GraphQL: 25 conditions with treatments, sites, codes',
    clients: CLIENTS,
    ours: () => COMPLETE.map((locale) => [graphql(GRAPHQL, { locale })]),
    peer: () => COMPLETE.map((locale) => [graphql(GRAPHQL, { locale })]),
  },
  { id: 'hit', what: 'a whole page from memory', clients: CLIENTS, isKept: true, ours: ourPages, peer: peerPages },
  {
    id: 'unchanged',
    what: 'a whole page that the client has (304)',
    clients: CLIENTS,
    isKept: true,
    isKnown: true,
    ours: ourPages,
    peer: peerPages,
  },
  {
    id: 'feed',
    what: 'a page of the feed of changes',
    clients: CLIENTS,
    ours: () => [[get('/api/changes?type=condition&locale=en')]],
  },
  { id: 'search', what: 'search', clients: CLIENTS, ours: searches },
  { id: 'search-alone', what: 'search, one client', clients: 1, ours: searches },
];
