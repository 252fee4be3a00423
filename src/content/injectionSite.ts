import type { z } from 'zod';
import { approvalsBy } from './approval';
import { code, marker } from './components';
import { searched, shapeOf } from './member';
import { many, parts } from './nested';
import { line, page } from './page';
import { drawing } from './picture';
import { review } from './review';
import { source } from './source';
import { address, summary, summaryOf } from './standard';
import { treatmentSummary } from './treatmentSummary';
import { enumeration, richText } from './values';

const uid = 'api::injection-site.injection-site';

/** Where on the body it is: enough to draw it. */
const place = {
  bodyRegion: enumeration(['head', 'face', 'neck', 'trunk', 'upper_limb', 'lower_limb']),
  laterality: enumeration(['midline', 'paired']),
  markers: parts(marker),
};

const seen = { ...address, summary, ...place };

/** Sites as conditions and treatments show them. */
export const siteSummary = { uid, members: seen, shape: shapeOf(seen).meta({ id: 'InjectionSiteSummary' }) } as const;

export const injectionSite = page({
  uid,
  type: 'injection-site',
  path: 'injection-sites',
  id: 'InjectionSite',
  description: 'Where on the body it is injected.',
  chapter: { name: 'Injection sites', what: 'Where on the body it is injected.', example: 'masseter' },
  members: {
    description: richText(),
    codes: searched('B', parts(code)),
    sources: many(source),
    review,
    ...place,
    image: drawing,
    conditions: many(summaryOf('api::condition.condition')),
    treatments: many(treatmentSummary),
    approvals: approvalsBy('injectionSites'),
  },
  line: line({ id: 'InjectionSiteListEntry' }, { codes: parts(code) }),
});

export type InjectionSitePage = z.infer<typeof injectionSite.shape>;
