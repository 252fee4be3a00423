import { addressOf } from '../addresses.js';
import { element } from '../element.js';
import { LOCALES, OWN_NAMES } from '../locales.js';
import { appointmentLink } from './appointment.js';
import { brand } from './brand.js';
import { disclosure } from './disclosure.js';
import { searchBox } from './search-box.js';

/** The pages of the main navigation, and the pages that belong to each. */
const NAVIGATION = [
  { path: '/conditions.html', name: 'conditions', pages: ['/conditions.html', '/condition.html'] },
  { path: '/treatment.html', name: 'treatment', pages: ['/treatment.html'] },
  { path: '/injection-sites.html', name: 'sites', pages: ['/injection-sites.html', '/injection-site.html'] },
  { path: '/guides.html', name: 'guides', pages: ['/guides.html', '/guide.html'] },
];

/** Draws header and footer, which every page has. */
export function drawShell(visit) {
  const { messages } = visit;
  document.querySelector('.skip-link').textContent = messages.skip;
  document.querySelector('.site-header').replaceChildren(header(visit));
  document.querySelector('.site-footer').replaceChildren(footer(visit));
}

function header(visit) {
  const { messages } = visit;
  return element(
    'div',
    { class: 'wrap masthead' },
    brand(visit),
    disclosure(
      messages.menu,
      'header-menu',
      languageSwitch(visit),
      navigation(visit),
      appointmentLink(visit, 'button appointment-link'),
    ),
    // The search page has the field itself.
    location.pathname !== '/search.html' && disclosure(messages.search, 'header-search', searchBox(visit, '')),
  );
}

/**
 * Points the language switch at the same entry in each language. Languages it is not published in stay on offer: its
 * present slug finds it there too, shown in the language it falls back to.
 */
export function offerLanguages(visit, alternates) {
  for (const link of document.querySelectorAll('.languages a')) {
    link.href = addressIn(visit, link.hreflang, alternates);
  }
}

function languageSwitch(visit) {
  const { locale, messages } = visit;
  return element(
    'nav',
    { class: 'languages', 'aria-label': messages.language },
    element(
      'ul',
      {},
      LOCALES.map((code) => {
        const href = addressIn(visit, code);
        const current = code === locale && 'true';
        return element(
          'li',
          {},
          element('a', { href, lang: code, hreflang: code, 'aria-current': current }, OWN_NAMES[code]),
        );
      }),
    ),
  );
}

/** This page in another language. */
function addressIn({ parameters }, code, alternates = []) {
  const others = Object.fromEntries(parameters);
  const slug = alternates.find(({ locale }) => locale === code)?.slug ?? others.slug;
  return addressOf(location.pathname, code, { ...others, slug });
}

function navigation({ locale, messages }) {
  return element(
    'nav',
    { class: 'main-nav', 'aria-label': messages.mainNavigation },
    element(
      'ul',
      {},
      NAVIGATION.map(({ path, name, pages }) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: addressOf(path, locale), 'aria-current': pages.includes(location.pathname) && 'page' },
            messages[name],
          ),
        ),
      ),
    ),
  );
}

function footer(visit) {
  const { messages } = visit;
  const appointment = appointmentLink(visit, undefined);
  return element(
    'div',
    { class: 'wrap' },
    element('p', { class: 'footer-disclaimer' }, messages.disclaimer),
    element('p', { class: 'footer-emergency' }, messages.emergency),
    appointment && element('p', {}, appointment),
    element('p', {}, messages.openData, ' ', element('a', { href: '/docs' }, messages.apiDocs)),
  );
}
