import { element } from '../element.js';
import { languageName } from '../locales.js';

/** Marks an element with the language its text was served in, where that is not the page's. */
export function served(visit, locale, node) {
  if (locale && locale !== visit.locale) node.setAttribute('lang', locale);
  return node;
}

/** Says above a page that its text is not translated yet; nothing if it is. */
export function pendingBanner(visit, locale) {
  return locale !== visit.locale && element('p', { class: 'pending-banner', role: 'note' }, pendingText(visit, locale));
}

/** The same for one part of a page. */
export function pendingTag(visit, locale) {
  return locale !== visit.locale && element('span', { class: 'pending-tag' }, pendingText(visit, locale));
}

/** Facts that are not localized (labels of codes, names of authorities) stay in the language they were said in. */
export function fact(visit, text, attributes = {}, locale = 'en') {
  return served(visit, locale ?? 'en', element('span', attributes, text));
}

function pendingText({ locale, messages }, shown) {
  return messages.shownIn(languageName(shown, locale));
}
