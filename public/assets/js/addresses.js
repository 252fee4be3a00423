import { carried } from './preview.js';

/** The page of each type of the API, by the type's plural name. */
const PAGES = {
  conditions: '/condition.html',
  treatments: '/treatment.html',
  'injection-sites': '/injection-site.html',
  guides: '/guide.html',
};

/** Plural names by the `type` of a search hit. */
const PLURALS = {
  condition: 'conditions',
  treatment: 'treatments',
  'injection-site': 'injection-sites',
  guide: 'guides',
};

/**
 * Address of a page of the site, in the visitor's language.
 *
 * @param {string} path for example `/conditions.html`
 * @param {string} locale
 * @param {Record<string, string | undefined>} [parameters] undefined ones are left out
 */
export function addressOf(path, locale, parameters = {}) {
  const query = Object.entries({ ...carried(), ...parameters, locale }).filter(([, value]) => value !== undefined);
  return `${path}?${new URLSearchParams(query)}`;
}

/** Address of the page of an entry. */
export function entryAddress(type, slug, locale) {
  return addressOf(PAGES[type], locale, { slug });
}

/** Address of the page of a search hit. */
export function hitAddress({ type, slug }, locale) {
  return entryAddress(PLURALS[type], slug, locale);
}
