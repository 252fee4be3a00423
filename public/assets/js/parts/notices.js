import { addressOf, entryAddress } from '../addresses.js';
import { element } from '../element.js';

const LISTS = {
  conditions: '/conditions.html',
  treatments: '/treatment.html',
  'injection-sites': '/injection-sites.html',
  guides: '/guides.html',
};
const LIST_NAMES = {
  conditions: 'conditions',
  treatments: 'treatments',
  'injection-sites': 'sites',
  guides: 'guides',
};

export function loadingNotice({ messages }) {
  return element('p', { class: 'loading wrap', role: 'status' }, messages.loading);
}

/** What went wrong, and a way to try again. */
export function errorNotice({ messages }, offline, retry) {
  return [
    notice(
      element('h1', {}, offline ? messages.offlineTitle : messages.errorTitle),
      element('p', { role: 'alert' }, offline ? messages.offlineText : messages.errorText),
      element('p', {}, element('button', { type: 'button', class: 'button', onclick: retry }, messages.retry)),
    ),
  ];
}

/**
 * Nothing has this address. Shows what the API suggests instead, and the list of the type.
 *
 * @param {string | undefined} type plural name
 * @param {{ slug: string, name: string }[]} [suggestions]
 */
export function notFound({ locale, messages }, type, suggestions = []) {
  return [
    notice(
      element('h1', {}, messages.notFoundTitle),
      element('p', {}, messages.notFoundText),
      suggestions.length > 0 && [
        element('h2', {}, messages.didYouMean),
        element(
          'ul',
          { class: 'link-list' },
          suggestions.map(({ slug, name }) =>
            element('li', {}, element('a', { href: entryAddress(type, slug, locale) }, name)),
          ),
        ),
      ],
      element(
        'p',
        { class: 'actions' },
        type && element('a', { class: 'button', href: addressOf(LISTS[type], locale) }, messages[LIST_NAMES[type]]),
        element('a', { class: 'button quiet', href: addressOf('/', locale) }, messages.home),
      ),
    ),
  ];
}

/** The preview cannot be opened (any more). @param {string} reason as the API says it */
export function previewRefused({ locale, messages }, reason) {
  return [
    notice(
      element('h1', {}, messages.previewRefusedTitle),
      element('p', { role: 'alert' }, messages.previewRefused[reason] ?? messages.previewRefused.invalid),
      element(
        'p',
        { class: 'actions' },
        element('a', { class: 'button quiet', href: addressOf('/', locale, { preview: undefined }) }, messages.home),
      ),
    ),
  ];
}

function notice(...content) {
  return element('div', { class: 'notice wrap' }, content);
}
