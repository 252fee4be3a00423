import { element } from '../element.js';
import { formatDay } from '../locales.js';

/** Whether the reviewer that a page names is a sample: nobody has reviewed the page then, whatever day it names. */
export function hasSampleReviewer({ review }) {
  return review.reviewedBy?.sample === true;
}

/** Says at the top of a page that nobody has reviewed what it rests on; nothing if somebody has. */
export function sampleNotice({ messages }, pages) {
  return (
    pages.some(hasSampleReviewer) && element('p', { class: 'sample-notice', role: 'note' }, messages.sampleReviewer)
  );
}

/** When a page was reviewed, in words. */
export function reviewedWhen({ locale, messages }, page) {
  if (hasSampleReviewer(page)) return messages.notReviewedByClinician;
  const { lastReviewed } = page.review;
  return lastReviewed ? messages.reviewedOn(formatDay(lastReviewed, locale)) : messages.notReviewed;
}
