import { addressOf } from '../addresses.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { withPictureToken } from '../preview.js';
import { foldAll, foldSections } from './folding.js';
import { hasSampleReviewer, reviewedWhen, sampleNotice } from './review.js';
import { contents, prose, section } from './section.js';
import { fact, pendingBanner, served } from './served.js';

/**
 * The frame of an entry's page: path, what is missing (a translation, a review), opening, links to its sections, sections.
 *
 * @param {object} entry
 * @param {object} parts
 * @param {string} parts.kind what the entry is, in words
 * @param {{ path: string, name: string }} [parts.list] the list it is in
 * @param {Node[]} [parts.lines] shown below the summary
 * @param {object[]} [parts.reviewed] the pages whose review it rests on, where those are others
 * @param {string[]} [parts.open] ids of sections that are not folded
 * @param {(HTMLElement | null)[]} parts.sections
 */
export function entryPage(visit, entry, { kind, list, lines = [], reviewed = [entry], open, sections }) {
  const shown = foldSections(sections.filter(Boolean), open);
  return element(
    'article',
    { class: 'entry' },
    element(
      'div',
      { class: 'wrap' },
      breadcrumbs(visit, entry, list),
      sampleNotice(visit, reviewed),
      pendingBanner(visit, entry.locale),
    ),
    opening(visit, entry, kind, lines),
    element(
      'div',
      { class: 'wrap entry-body' },
      contents(visit, shown, foldAll(visit)),
      element('div', { class: 'sections' }, shown),
    ),
  );
}

function breadcrumbs(visit, entry, list) {
  const { locale, messages } = visit;
  return element(
    'nav',
    { class: 'breadcrumbs', 'aria-label': messages.breadcrumbs },
    element(
      'ol',
      {},
      element('li', {}, element('a', { href: addressOf('/', locale) }, messages.home)),
      list && element('li', {}, element('a', { href: addressOf(list.path, locale) }, list.name)),
      element('li', {}, served(visit, entry.locale, element('span', { 'aria-current': 'page' }, entry.name))),
    ),
  );
}

function opening(visit, entry, kind, lines) {
  const { messages } = visit;
  const isReviewed = entry.review.lastReviewed && !hasSampleReviewer(entry);
  return element(
    'header',
    { class: `opening${entry.image ? ' with-image' : ''}` },
    element(
      'div',
      { class: 'wrap' },
      element(
        'div',
        { class: 'opening-text' },
        element('p', { class: 'kind' }, kind),
        served(visit, entry.locale, element('h1', kept(entry, 'name'), entry.name)),
        served(visit, entry.locale, element('p', { class: 'lead', ...kept(entry, 'summary') }, entry.summary)),
        entry.alsoKnownAs?.length > 0 &&
          element(
            'p',
            { class: 'also' },
            element('span', {}, messages.alsoKnownAs, ' '),
            served(visit, entry.locale, element('span', {}, otherNames(entry))),
          ),
        element(
          'div',
          { class: 'opening-lines' },
          lines,
          element(
            'p',
            {},
            element(
              'a',
              { href: '#sources' },
              [
                entry.sources.length > 0 && messages.sourceCount(entry.sources.length),
                isReviewed && reviewedWhen(visit, entry),
              ]
                .filter(Boolean)
                .join(' · ') || messages.restsOn,
            ),
          ),
        ),
      ),
      entry.image && picture(visit, entry),
    ),
  );
}

function otherNames({ alsoKnownAs }) {
  return alsoKnownAs.map((one, index) => [index > 0 && ', ', element('span', kept(one, 'name'), one.name)]);
}

export function picture(visit, { image, locale }) {
  const { url, width, height, alternativeText, caption } = image;
  // One that is drawn has words in a language of its own.
  const isDrawn = image.locale !== undefined;
  return element(
    'figure',
    { class: isDrawn ? 'picture drawn' : 'picture' },
    served(
      visit,
      image.locale ?? locale,
      element('img', {
        src: isDrawn ? withPictureToken(url) : url,
        width,
        height,
        alt: alternativeText ?? '',
        ...kept(image, 'alternativeText'),
      }),
    ),
    caption && served(visit, locale, element('figcaption', kept(image, 'caption'), caption)),
  );
}

/** The way from the top of a page to its safety information. */
export function safetyLink({ messages }) {
  return element('p', {}, element('a', { class: 'safety-link', href: '#safety' }, messages.readSafety));
}

export function questionsSection(visit, { faqs, locale }) {
  return section(
    'questions',
    visit.messages.questions,
    (faqs ?? []).map((faq) =>
      element(
        'div',
        { class: 'question' },
        served(visit, locale, element('h3', kept(faq, 'question'), faq.question)),
        prose(visit, locale, faq.answer, 3),
      ),
    ),
  );
}

/** Terms of public terminologies, whose labels are in the language of their publisher. */
export function codesSection(visit, { codes }) {
  const { messages } = visit;
  if (codes.length === 0) return null;
  return section(
    'codes',
    messages.codes,
    element('p', {}, messages.codesText),
    element(
      'ul',
      { class: 'codes' },
      codes.map((one) =>
        element(
          'li',
          {},
          element('span', { class: 'code-system' }, one.system.toUpperCase()),
          ' ',
          element('code', kept(one, 'value'), one.value),
          one.label && [' ', fact(visit, one.label, kept(one, 'label'), one.labelLocale)],
        ),
      ),
    ),
  );
}
