import { fact } from './fact';
import { optional } from './member';
import { integer, text } from './values';

export const source = fact({
  uid: 'api::source.source',
  path: 'sources',
  id: 'Source',
  description: 'A citable publication.',
  what: 'Publications that the content rests on',
  members: {
    title: text(),
    publisher: text(),
    year: optional(integer()),
    url: text(),
    doi: optional(text()),
    pmid: optional(text()),
  },
});
