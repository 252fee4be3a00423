import { entryAddress } from '../addresses.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { formatDay } from '../locales.js';
import { hasSampleReviewer, reviewedWhen } from './review.js';
import { section } from './section.js';
import { fact, pendingTag, served } from './served.js';
import { sourceList } from './sources.js';

/** What a content page rests on: who reviewed it and when, and every source. */
export function foundationSection(visit, page) {
  return section('sources', visit.messages.restsOn, reviewFacts(visit, page), sources(visit, page));
}

/**
 * What a page rests on that has no review or sources of its own: those of the pages it belongs to.
 *
 * @param {object} page an injection site
 * @param {object[]} treatments treatment pages; the page itself where it has its own
 */
export function inheritedFoundation(visit, page, treatments) {
  if (hasOwnFoundation(page)) return foundationSection(visit, page);
  return section(
    'sources',
    visit.messages.restsOn,
    element('p', {}, visit.messages.ownReviewMissing),
    page.sources.length > 0 && sources(visit, page),
    treatments.map((treatment) => [
      treatmentLine(visit, treatment),
      reviewFacts(visit, treatment),
      page.sources.length === 0 && sources(visit, treatment),
    ]),
  );
}

/** Whether a page has a review and sources of its own. */
export function hasOwnFoundation({ review, sources: list }) {
  return Boolean(review.lastReviewed ?? review.reviewedBy) && list.length > 0;
}

/** The same in short, for lists: review date, reviewer and number of sources of the treatment, with the way to them. */
export function foundationLine(visit, treatments) {
  const { locale, messages } = visit;
  return element(
    'aside',
    { class: 'foundation-line', id: 'sources', 'aria-label': messages.restsOn },
    element('p', {}, messages.restsOnText),
    element(
      'ul',
      { class: 'plain' },
      treatments.map((treatment) => {
        const { reviewedBy } = treatment.review;
        return element(
          'li',
          {},
          served(
            visit,
            treatment.locale,
            element(
              'a',
              { href: `${entryAddress('treatments', treatment.slug, locale)}#sources`, ...kept(treatment, 'name') },
              treatment.name,
            ),
          ),
          ' · ',
          messages.sourceCount(treatment.sources.length),
          ' · ',
          reviewedWhen(visit, treatment),
          reviewedBy && [' · ', fact(visit, reviewedBy.name, kept(reviewedBy, 'name'))],
        );
      }),
    ),
  );
}

function treatmentLine(visit, treatment) {
  const { slug, name, locale } = treatment;
  return element(
    'h3',
    {},
    served(
      visit,
      locale,
      element('a', { href: entryAddress('treatments', slug, visit.locale), ...kept(treatment, 'name') }, name),
    ),
    pendingTag(visit, locale),
  );
}

function sources(visit, { sources: list }) {
  return list.length > 0 && [element('h3', {}, visit.messages.sourceCount(list.length)), sourceList(visit, list)];
}

function reviewFacts(visit, page) {
  const { locale, messages } = visit;
  const { lastReviewed, nextReview, overdue, reviewedBy } = page.review;
  const isSample = hasSampleReviewer(page);
  const day = (value) => element('time', { datetime: value }, formatDay(value, locale));
  const rows = [
    [messages.lastReviewed, lastReviewed && !isSample ? day(lastReviewed) : reviewedWhen(visit, page)],
    [
      messages.reviewedBy,
      reviewedBy
        ? [
            fact(visit, reviewedBy.name, kept(reviewedBy, 'name')),
            ' ',
            element(
              'span',
              { class: 'source-detail' },
              fact(visit, reviewedBy.credentials, kept(reviewedBy, 'credentials')),
            ),
          ]
        : messages.noReviewer,
    ],
    nextReview &&
      !isSample && [
        messages.nextReview,
        [day(nextReview), overdue && element('strong', { class: 'overdue' }, ' ', messages.overdue)],
      ],
  ];
  return element(
    'dl',
    { class: 'review' },
    rows.filter(Boolean).map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}
