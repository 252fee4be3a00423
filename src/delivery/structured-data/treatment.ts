import type { AnatomicalStructure, MedicalCondition, MedicalWebPage, WithContext } from 'schema-dts';
import type { TreatmentPage } from '../../content';
import { described, mentioned } from './entity';
import { imageObject } from './image';
import { known } from './known';
import { type TextIn, textOnPageIn, wordsIn } from './language';
import { safetyOf } from './safety';
import type { Urls } from './urls';
import { medicalWebPage } from './webPage';

/**
 * Structured data of a treatment's page.
 *
 * Approvals are left out: `legalStatus` has a region, but no place for the condition that a use is approved for, and
 * without it the status would be untrue.
 */
export function treatmentStructuredData(page: TreatmentPage, urls: Urls): WithContext<MedicalWebPage> {
  const textIn = textOnPageIn(page.locale);
  const image = page.image ? imageObject(page.image, urls) : undefined;
  const about = known({
    '@type': 'MedicalTherapy' as const,
    ...described('treatment', page, urls),
    image,
    howPerformed: wordsIn(page.whatToExpect, page.locale, textIn),
    bodyLocation: page.injectionSites.map(({ name, locale }) => textIn(name, locale)),
    ...safetyOf(page, textIn),
  });
  return medicalWebPage(
    'treatment',
    page,
    { about, mentions: mentions(page, textIn, urls), image, faqs: page.faqs },
    urls,
  );
}

/** A therapy has no property for its conditions and sites: they are the ones that point to it. */
function mentions({ documentId, conditions, injectionSites }: TreatmentPage, textIn: TextIn, urls: Urls) {
  const therapy = { '@id': urls.entity('treatment', documentId) };
  return [
    ...conditions.map(
      (condition): MedicalCondition => ({
        '@type': 'MedicalCondition',
        ...mentioned('condition', condition, textIn, urls),
        possibleTreatment: therapy,
      }),
    ),
    ...injectionSites.map(
      (site): AnatomicalStructure => ({
        '@type': 'AnatomicalStructure',
        ...mentioned('injection-site', site, textIn, urls),
        relatedTherapy: therapy,
      }),
    ),
  ];
}
