import { addressOf } from './addresses.js';
import { read } from './api.js';
import { siteName } from './clinic.js';
import { element } from './element.js';
import { isPseudo } from './locales.js';
import { isPreview } from './preview.js';

/**
 * Tells browsers and search engines what the page is: title, description, canonical address, the same page in other
 * languages (hreflang) and structured data.
 */
export function describe(visit, page) {
  const { locale, parameters } = visit;
  document.title = `${page.title} · ${siteName(visit)}`;
  for (const stale of document.head.querySelectorAll('[data-page]')) stale.remove();
  if (page.indexed === false || isPseudo(locale) || isPreview) {
    add('meta', { name: 'robots', content: 'noindex' });
    return;
  }
  if (page.description) document.querySelector('meta[name=description]').content = page.description;
  add('link', { rel: 'canonical', href: absolute(location.pathname + location.search) });
  for (const alternate of page.alternates ?? []) {
    const others = { ...Object.fromEntries(parameters), slug: alternate.slug };
    const href = absolute(addressOf(location.pathname, alternate.locale, others));
    add('link', { rel: 'alternate', hreflang: alternate.locale, href });
  }
  if (page.picture) addSharedPicture(visit, page);
  if (page.structuredData) addStructuredData(page.structuredData, locale);
}

/** What is shown of a page where somebody shares it (Open Graph, https://ogp.me): as large as this API draws it. */
function addSharedPicture({ locale }, { title, description, picture }) {
  const image = absolute(`/api/${picture}?${new URLSearchParams({ locale })}`);
  const properties = { title, description, type: 'article', url: absolute(location.pathname + location.search) };
  const ofImage = { image, 'image:type': 'image/png', 'image:width': '1200', 'image:height': '630' };
  for (const [property, content] of Object.entries({ ...properties, ...ofImage }))
    if (content) add('meta', { property: `og:${property}`, content });
  add('meta', { name: 'twitter:card', content: 'summary_large_image' });
}

/** A page is whole without it, so that a failure here is not shown to the visitor. */
async function addStructuredData(path, locale) {
  try {
    // What the server is called from outside, only whoever visits it knows.
    const document = await read(path, { locale, base: location.origin });
    add('script', { type: 'application/ld+json' }, JSON.stringify(document));
  } catch (error) {
    console.warn('No structured data', error);
  }
}

function add(tag, attributes, ...children) {
  document.head.append(element(tag, { ...attributes, 'data-page': true }, ...children));
}

function absolute(address) {
  return new URL(address, location.origin).href;
}
