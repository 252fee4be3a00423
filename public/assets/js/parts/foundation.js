import { entryAddress } from '../addresses.js';
import { element } from '../element.js';
import { formatDay } from '../locales.js';
import { section } from './section.js';
import { fact, pendingTag, served } from './served.js';
import { sourceList } from './sources.js';

/** What a content page rests on: who reviewed it and when, and every source. */
export function foundationSection(visit, page) {
  return section('sources', visit.messages.restsOn, reviewFacts(visit, page.review), sources(visit, page));
}

/**
 * What a page rests on that has no review or sources of its own: those of the pages it belongs to.
 *
 * @param {object} page an injection site
 * @param {object[]} treatments treatment pages
 */
export function inheritedFoundation(visit, page, treatments) {
  if (page.review.lastReviewed && page.sources.length > 0) return foundationSection(visit, page);
  return section(
    'sources',
    visit.messages.restsOn,
    element('p', {}, visit.messages.ownReviewMissing),
    page.sources.length > 0 && sources(visit, page),
    treatments.map((treatment) => [
      treatmentLine(visit, treatment),
      reviewFacts(visit, treatment.review),
      page.sources.length === 0 && sources(visit, treatment),
    ]),
  );
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
        const { lastReviewed, reviewedBy } = treatment.review;
        return element(
          'li',
          {},
          served(
            visit,
            treatment.locale,
            element('a', { href: `${entryAddress('treatments', treatment.slug, locale)}#sources` }, treatment.name),
          ),
          ' · ',
          messages.sourceCount(treatment.sources.length),
          ' · ',
          lastReviewed ? messages.reviewedOn(formatDay(lastReviewed, locale)) : messages.notReviewed,
          reviewedBy && [' · ', fact(visit, reviewedBy.name)],
        );
      }),
    ),
  );
}

function treatmentLine(visit, { slug, name, locale }) {
  return element(
    'h3',
    {},
    served(visit, locale, element('a', { href: entryAddress('treatments', slug, visit.locale) }, name)),
    pendingTag(visit, locale),
  );
}

function sources({ messages }, { sources: list }) {
  return list.length > 0 && [element('h3', {}, messages.sourceCount(list.length)), sourceList(list)];
}

function reviewFacts(visit, { lastReviewed, nextReview, overdue, reviewedBy }) {
  const { locale, messages } = visit;
  const day = (value) => element('time', { datetime: value }, formatDay(value, locale));
  const rows = [
    [messages.lastReviewed, lastReviewed ? day(lastReviewed) : messages.notReviewed],
    [
      messages.reviewedBy,
      reviewedBy
        ? [
            fact(visit, reviewedBy.name),
            ' ',
            element('span', { class: 'source-detail' }, fact(visit, reviewedBy.credentials)),
          ]
        : messages.noReviewer,
    ],
    nextReview && [
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
