import type { ImageObject, QuantitativeValue } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { known } from './known';
import type { Urls } from './urls';

type Image = NonNullable<ConditionPage['image']>;

export function imageObject({ url, width, height, alternativeText, caption }: Image, urls: Urls): ImageObject {
  return known<ImageObject>({
    '@type': 'ImageObject',
    '@id': urls.media(url),
    contentUrl: urls.media(url),
    width: width === null ? undefined : pixels(width),
    height: height === null ? undefined : pixels(height),
    description: alternativeText ?? undefined,
    caption: caption ?? undefined,
  });
}

/** E37 is the pixel among the unit codes that schema.org prescribes (UN/CEFACT Recommendation 20). */
function pixels(value: number): QuantitativeValue {
  return { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
}
