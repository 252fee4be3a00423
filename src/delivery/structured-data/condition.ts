import type { MedicalWebPage, WithContext } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { described, mentioned } from './entity';
import { imageObject } from './image';
import { known } from './known';
import { textOnPageIn } from './language';
import { therapy } from './safety';
import type { Urls } from './urls';
import { medicalWebPage } from './webPage';

/**
 * Structured data of a condition's page.
 *
 * Left out, because the vocabulary would make something else of them: symptoms (`signOrSymptom` wants each sign as an
 * entity of its own, the content has prose) and the level of evidence (`evidenceLevel` belongs to guidelines).
 */
export function conditionStructuredData(page: ConditionPage, urls: Urls): WithContext<MedicalWebPage> {
  const textIn = textOnPageIn(page.locale);
  const image = page.image ? imageObject(page.image, urls) : undefined;
  const about = known({
    '@type': 'MedicalCondition' as const,
    ...described('condition', page, urls),
    alternateName: page.alsoKnownAs.map(({ name }) => name),
    image,
    possibleTreatment: page.treatments.map((treatment) => therapy(treatment, textIn, urls)),
    associatedAnatomy: page.injectionSites.map((site) => ({
      '@type': 'AnatomicalStructure' as const,
      ...mentioned('injection-site', site, textIn, urls),
    })),
  });
  return medicalWebPage('condition', page, { about, image, faqs: page.faqs }, urls);
}
