import { listed } from '../fuzz/texts';

/** The questions that threats.md names, and their siblings. */

/** Nobody may ask these of any type. */
export const FORBIDDEN = listed(`
  filters[updatedBy][resetPasswordToken][$startsWith]=a
  filters[createdBy][email][$contains]=a
  filters[createdBy][id]=1
  filters[$or][0][createdBy][password][$notNull]=true
  filters[$not][updatedBy][email]=a
  filters[t1.password]=a
  filters[t0.id]=1
  filters[localizations][name][$contains]=a
  where[name]=a
  lookup[name]=a
  _c=1
  encodeSourceMaps=true
  sort=createdBy.password
  sort[updatedBy][email]=asc
  sort=t1.password
  fields=createdBy
  fields=password
  fields[0]=updated_by_id
  populate=createdBy
  populate[updatedBy][fields]=email
  populate=localizations
  populate[createdBy][populate]=roles`);

/** The same, one level further in. */
export const FURTHER_IN = listed(`
  conditions?filters[treatments][createdBy][email][$contains]=a
  conditions?filters[image][hash][$contains]=a
  conditions?filters[image][related][id]=1
  conditions?filters[image][provider_metadata][$notNull]=true
  conditions?filters[image][folderPath]=/
  conditions?filters[faqs][key][$startsWith]=a
  conditions?filters[alsoKnownAs][key]=a
  conditions?sort=image.hash
  conditions?sort=alsoKnownAs.key
  conditions?populate[image][fields]=hash
  conditions?populate[image][fields]=provider_metadata
  conditions?populate[image][populate]=related
  conditions?populate[image][populate]=folder
  conditions?populate[image][filters][hash]=a
  conditions?populate[faqs][fields]=key
  conditions?populate[faqs][sort]=key
  conditions?populate[faqs][filters][key][$contains]=a
  conditions?populate[treatments][populate]=createdBy
  conditions?populate[treatments][filters][createdBy][email][$contains]=a
  conditions?populate[treatments][status]=draft
  conditions?populate[treatments][publicationFilter]=modified
  treatments?populate[conditions][sort]=createdBy.email
  approvals?filters[condition][createdBy][password][$startsWith]=a
  approvals?populate[source][fields]=createdBy`);

/** What only the team uses. */
export const TEAM_ONLY = listed(`
  /api/glossary-entries  /api/users  /api/upload/files  /api/upload/folders  /api/i18n/locales  /api/users-permissions/roles
  /api/content-type-builder/content-types  /api/admin/users  /admin/users  /admin/api-tokens  /admin/webhooks  /upload/files
  /content-manager/content-types  /i18n/locales  /translation/queue`);

/** Drafts, asked for in every way that somebody might forget. */
export const DRAFTS = listed(`
  status=draft  status=garbage  status[]=draft  status[0]=published&status[1]=draft  status=draft&status=published
  status[$eq]=draft  status=DRAFT  status=  status=%64raft  publicationFilter=modified  publicationFilter=never-published
  publicationFilter=x  publicationFilter[]=modified  hasPublishedVersion=false  hasPublishedVersion=true  hasPublishedVersion=x
  Status=draft  status%00=draft  %20status=draft  publicationState=preview`);

/** Members of a body that the server sets by itself. */
export const SET_BY_THE_SERVER: [name: string, value: unknown][] = [
  ['id', 1],
  ['documentId', 'chosen'],
  ['createdBy', 1],
  ['updatedBy', 1],
  ['created_by_id', 1],
  ['createdAt', '2000-01-01T00:00:00.000Z'],
  ['updatedAt', '2000-01-01T00:00:00.000Z'],
  ['publishedAt', '2000-01-01T00:00:00.000Z'],
  ['locale', 'fr'],
  ['localizations', [1]],
  ['status', 'published'],
  ['__component', 'text.faq'],
];

export const HEADERS: [name: string, value: string][] = [
  ['Strapi-Response-Format', 'v4'],
  ['Strapi-Encode-Source-Maps', 'true'],
  ['Host', 'evil.example'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Forwarded-Proto', 'javascript'],
  ['X-Forwarded-For', '10.0.0.1'],
  ['X-Forwarded-Port', '1'],
  ['Forwarded', 'host=evil.example;proto=javascript'],
  ['X-Original-Url', '/admin/init'],
  ['X-Rewrite-Url', '/admin/init'],
  ['X-Http-Method-Override', 'DELETE'],
  ['X-Requested-With', 'XMLHttpRequest'],
  ['Cookie', 'jwt=x; strapi_admin_refresh=x; locale=de'],
  ['Accept', 'application/xml'],
  ['Accept-Language', 'de'],
  ['Content-Type', 'application/xml'],
  ['Origin', 'https://evil.example'],
  ['Referer', 'https://evil.example'],
  ['Range', 'bytes=0-10'],
  ['Prefer', 'return=minimal'],
  ['If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT'],
  ['User-Agent', 'Googlebot'],
  ['Purpose', 'preview'],
  ['X-Preview', 'true'],
];

export const HOSTS = [...listed('x y  x/y  [::1  [  :  :99999  a:b:c  @  user@host  %  evil.example'), ''];

/** Each was answered 500, found by the fuzzers beside this. */
export const ONCE_500 = listed(`
  conditions?filters[$or]=x
  conditions?filters[$not]=x
  conditions?filters[]=a
  conditions?_q[a]=b
  conditions?sort=../../etc
  conditions?fields=toString
  conditions?populate=toString
  conditions?populate[x][on]=y
  conditions?populate[treatments][on]=y
  conditions?populate[treatments][count]=true
  sources?filters[doi][$and]=x
  clinicians?filters[name][$or]=x
  clinicians?filters[credentials][$and][1]=x
  clinicians?filters[credentials][$or][3]=x
  conditions?filters[summary][documentId][$notIn]=x
  conditions?filters[codes][$not][0][label][$startsWithi][$eq]=x
  conditions?filters[publishedAt][createdAt][$or]=x
  conditions?filters[seo][$not][description][]=x&filters[seo][$eq]=x
  conditions?filters[sources][$not][title][$startsWith]=x&filters[sources][$eq]=1
  injection-sites/cheek?populate[treatments][filters][seo][$and][description]=x
  approvals?filters[$or][0][condition][$jsonSupersetOf]=x&filters[$or][0][condition][$or]=x
  approvals?filters[$and][0][injectionSites][reviewedBy][$endsWith]=x
  approvals?filters[$not][0][condition][$lte]=x
  treatments?filters[$not][0][faqs][$nei]=x
  clinicians?filters[credentials][$between]=x
  clinicians?filters[credentials][$between]=x&filters[credentials][$between]=y&filters[credentials][$between]=z
  injection-sites?filters[lastReviewed][$contains]=x
  conditions?filters[review.lastReviewed][$notContains]=x
  sources?filters[year][$notContains]=1
  sources?filters[year]=2026-01-01
  sources?filters[year][$between]={%22$eq%22:1}
  injection-sites?filters[description][$notContains]=x
  injection-sites?filters[createdAt][$startsWith]=x
  injection-sites?populate[markers][filters][x][$startsWith]=x
  approvals?populate[treatment][filters][whatToExpect][$contains]=x
  approvals?filters[regulatoryStatus][$jsonSupersetOf]=x
  conditions?filters[lastReviewed][$jsonSupersetOf]=x
  injection-sites?filters[$lte]=x
  conditions?filters[faqs][$eq][$startsWith]=x
  clinicians?filters[$not][0][$and][$and][0][name][$contains]=x
  clinicians?filters[0]=x
  clinicians?sort[name][credentials]=asc
  sources?sort=pmid.title.pmid:desc
  sources?sort=.
  conditions?sort[%20][$]=asc`);

/** These were, too, and are right: they find what they say, or are refused. */
export const ONCE_500_AND_RIGHT = listed(`
  conditions?filters[codes][$not][0][label][$startsWithi]=x
  conditions?filters[codes][$not][label][$startsWithi]=x
  conditions?filters[seo][$not][description]=x
  conditions?filters[$not][0][image][url][$eqi]=x
  treatments?filters[faqs][$not][question]=x
  conditions?filters[sources][$not][title][$startsWith]=x
  injection-sites?filters[$not][0][sources][title][$containsi]=zzz
  approvals?filters[condition][$not][summary]=x`);

const times = (count: number, make: (n: number) => string, between = '&') =>
  Array.from({ length: count }, (_, n) => make(n)).join(between);
const HOPS = '[injectionSites][conditions][injectionSites][conditions]';
const INWARD = ['treatments', 'injectionSites', 'sources', 'codes', 'faqs', 'seo'];

/** Too deep or too wide to be answered. */
export const GIANTS: [what: string, query: string][] = [
  ['clauses of many relations', times(4, (n) => `filters[$and][${n}]${HOPS}[name][$contains]=a`)],
  ['a question 21 deep', `filters${'[treatments]'.repeat(21)}[name]=a`],
  ['a question 200 deep', `filters${'[$not]'.repeat(200)}[name]=a`],
  ['1,000 nested $and', `filters${'[$and]'.repeat(1000)}=a`],
  ['hundreds of clauses', times(600, (n) => `filters[$or][${n}][name]=a`)],
  ['a list of a thousand', times(900, () => 'filters[name][$in][]=a')],
  ['a list of a thousand names', times(900, () => 'fields[]=name')],
  ['populate in circles', `populate[treatments]${'[populate][conditions][populate][treatments]'.repeat(5)}=*`],
  ['populate in circles, dotted', `populate=${times(12, (n) => (n % 2 ? 'conditions' : 'treatments'), '.')}`],
  [
    'populate of everything of everything',
    times(6, (n) => `populate[${INWARD[n]}][populate][conditions][populate][treatments][populate]=*`),
  ],
  ['10 kB of wildcards', `filters[name][$containsi]=${'%25_'.repeat(2500)}`],
  ['10 kB in _q', `_q=${'%25_'.repeat(2500)}`],
  ['1,000 parameters', times(1200, (n) => `x${n}`)],
];

/** Pages of any size, names of no field, and bytes of no text. */
export const HOSTILE = listed(`
  pagination[pageSize]=1e9
  pagination[pageSize]=1000000000
  pagination[pageSize]=-1
  pagination[pageSize]=NaN
  pagination[pageSize]=0
  pagination[limit]=-1
  pagination[limit]=1e9
  pagination[page]=1e9
  pagination[page]=1000000000
  pagination[page]=9007199254740993
  pagination[page]=99999999999999999999
  pagination[page]=-1
  pagination[start]=1000000000
  pagination[start]=-1
  pagination[page][$gt]=1
  pagination[]=1
  pagination=1
  pagination[withCount]=x
  __proto__=1
  __proto__[a]=1
  filters[__proto__][a]=1
  filters[constructor][prototype]=1
  sort[__proto__]=asc
  filters[name]=%00
  filters[name]=%ff
  filters[name]=%c0%af
  filters[name]=%ED%A0%80
  %ff=%ff
  %
  filters[name]=%
  filters[name]=\xff\xfe
  filters[documentId][$in][a]=b
  filters[name][$in]=a
  sort=name;drop%20table%20conditions;--
  sort=name'
  sort=name%20desc%20nulls%20first
  sort=(select%201)
  filters[name']=a
  filters[name][$eq][$eq][$eq]=a
  filters[publishedAt][$null]=true
  locale=%00
  locale=en'--
  region=%00
  fields[]=*&fields[]=*`);

/** Populate that leads back and forth: a line that asks for a library. */
export const LIBRARIES = listed(`
  approvals?pagination[pageSize]=100&populate[injectionSites][populate][conditions][populate][injectionSites][populate]=*
  approvals?populate[injectionSites][populate][conditions][populate][injectionSites][populate][conditions]=*
  conditions?pagination[pageSize]=100&populate[injectionSites][populate][conditions][populate][injectionSites][populate]=*
  injection-sites?pagination[pageSize]=100&populate[conditions][populate][injectionSites][populate][conditions][populate]=*`);

/** Texts that make a careless pattern go back and forth. */
export const BACKTRACKING = [
  `${'a'.repeat(4000)}!`,
  `${'a-'.repeat(2000)}!`,
  `${'%20'.repeat(1200)}x`,
  `${'a,'.repeat(2000)}:`,
  '.a'.repeat(2000),
];
