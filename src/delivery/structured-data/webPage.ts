import type { ImageObject, MedicalEntity, MedicalWebPage, Person, Thing, WithContext } from 'schema-dts';
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
    lastReviewed: review.lastReviewed ?? undefined,
    reviewedBy: review.reviewedBy ? reviewer(review.reviewedBy) : undefined,
    medicalAudience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    about,
    mainEntity: { '@id': about['@id'] },
    mentions,
    primaryImageOfPage: image,
    hasPart: questions(faqs, url, locale),
    citation: citations(sources),
  });
}

type Clinician = NonNullable<ConditionPage['review']['reviewedBy']>;

function reviewer({ name, credentials }: Clinician): Person {
  return known<Extract<Person, object>>({
    '@type': 'Person',
    name,
    hasCredential: credentials ? { '@type': 'EducationalOccupationalCredential', name: credentials } : undefined,
  });
}
