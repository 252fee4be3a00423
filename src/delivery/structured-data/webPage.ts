import type {
  BreadcrumbList,
  ImageObject,
  MedicalEntity,
  MedicalWebPage,
  Person,
  Thing,
  WithContext,
} from 'schema-dts';
import type { ConditionPage, PageType } from '../../content';
import { citations } from './citations';
import { known } from './known';
import { questions } from './questions';
import type { Urls } from './urls';

/** What every page has. */
type Page = Pick<ConditionPage, 'slug' | 'name' | 'locale' | 'seo' | 'review' | 'sources' | 'updatedAt'>;

interface Content {
  /** What the page is about; its `@id` is stated as the page's main entity. */
  about: MedicalEntity & { '@id': string };
  /** What the page tells of besides. */
  mentions?: Thing[];
  image?: ImageObject;
  faqs?: ConditionPage['faqs'];
}

/**
 * The page as a whole: its language, review and sources.
 *
 * `datePublished` is left out: schema.org means the first publication, the content knows the last one.
 */
export function medicalWebPage(
  type: PageType,
  page: Page,
  { about, mentions, image, faqs = [] }: Content,
  urls: Urls,
): WithContext<MedicalWebPage> {
  const { slug, name, locale, seo, review, sources, updatedAt } = page;
  const url = urls.page(type, slug, locale);
  return known<WithContext<MedicalWebPage>>({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: seo.title,
    headline: name,
    description: seo.description,
    inLanguage: locale,
    dateModified: updatedAt,
    ...reviewed(review),
    publisher: urls.publisher,
    breadcrumb: breadcrumb(name, url, urls),
    medicalAudience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    about,
    mainEntity: { '@id': about['@id'] },
    mentions,
    primaryImageOfPage: image,
    hasPart: questions(faqs, url, locale),
    citation: citations(sources),
  });
}

/** A sample stands for a reviewer who is still to come: it reviewed nothing. */
function reviewed({ lastReviewed, reviewedBy }: ConditionPage['review']) {
  if (!reviewedBy || reviewedBy.sample) return {};
  return { lastReviewed: lastReviewed ?? undefined, reviewedBy: reviewer(reviewedBy) };
}

/** From the site to the page. */
function breadcrumb(name: string, url: string, { site }: Urls): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: site.name, item: site.url },
      { '@type': 'ListItem', position: 2, name, item: url },
    ],
  };
}

type Clinician = NonNullable<ConditionPage['review']['reviewedBy']>;

function reviewer({ name, credentials }: Clinician): Person {
  return known<Extract<Person, object>>({
    '@type': 'Person',
    name,
    hasCredential: credentials ? { '@type': 'EducationalOccupationalCredential', name: credentials } : undefined,
  });
}
