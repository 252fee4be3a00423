import type { MedicalWebPage, WithContext } from 'schema-dts';
import type { InjectionSitePage } from '../../content';
import { described, mentioned } from './entity';
import { imageObject } from './image';
import { known } from './known';
import { textOnPageIn } from './language';
import { therapy } from './safety';
import type { Urls } from './urls';
import { medicalWebPage } from './webPage';

/** Structured data of an injection site's page. */
export function injectionSiteStructuredData(page: InjectionSitePage, urls: Urls): WithContext<MedicalWebPage> {
  const textIn = textOnPageIn(page.locale);
  const about = known({
    '@type': 'AnatomicalStructure' as const,
    ...described('injection-site', page, urls),
    relatedCondition: page.conditions.map((condition) => ({
      '@type': 'MedicalCondition' as const,
      ...mentioned('condition', condition, textIn, urls),
    })),
    relatedTherapy: page.treatments.map((treatment) => therapy(treatment, textIn, urls)),
  });
  const image = page.image ? imageObject(page.image, urls) : undefined;
  return medicalWebPage('injection-site', page, { about, image }, urls);
}
