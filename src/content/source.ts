import { fact } from './fact';
import { optional } from './member';
import { enumeration, integer, text } from './values';

/** What kinds of publications there are. */
const SOURCE_KINDS = [
  'product_information',
  'regulator',
  'guideline',
  'systematic_review',
  'study',
  'reference_work',
  'health_service',
  'manufacturer',
  'clinic',
  'news',
] as const;

export const source = fact({
  uid: 'api::source.source',
  path: 'sources',
  id: 'Source',
  description: 'A citable publication.',
  what: 'Publications that the content rests on',
  members: {
    title: text(),
    publisher: text(),
    kind: optional(
      enumeration(SOURCE_KINDS, {
        description:
          'What kind of publication it is; `manufacturer`, `clinic` and `news` are weak ones: tell readers so.',
      }),
    ),
    year: optional(integer()),
    url: text({ format: 'uri' }),
    doi: optional(text()),
    pmid: optional(text()),
  },
});
