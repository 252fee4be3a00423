import type { MedicalWebPage, WithContext } from 'schema-dts';
import type { GuidePage } from '../../content';
import { described, mentioned } from './entity';
import { imageObject } from './image';
import { known } from './known';
import { textOnPageIn } from './language';
import { therapy } from './safety';
import type { Urls } from './urls';
import { medicalWebPage } from './webPage';

/** Structured data of a guide: the vocabulary has no type for advice to patients, which is about something medical. */
export function guideStructuredData(page: GuidePage, urls: Urls): WithContext<MedicalWebPage> {
  const textIn = textOnPageIn(page.locale);
  const about = known({ '@type': 'MedicalEntity' as const, ...described('guide', { ...page, codes: [] }, urls) });
  const mentions = [
    ...page.treatments.map((treatment) => therapy(treatment, textIn, urls)),
    ...page.conditions.map((condition) => ({
      '@type': 'MedicalCondition' as const,
      ...mentioned('condition', condition, textIn, urls),
    })),
  ];
  const image = page.image ? imageObject(page.image, urls) : undefined;
  return medicalWebPage('guide', page, { about, mentions, image, faqs: page.faqs }, urls);
}
