import { element } from '../element.js';
import { kept } from '../kept.js';
import { isSafeLink } from '../links.js';

/** A source by its title; publishers' titles stay in their own language. */
export function sourceLink(source) {
  const { title, url } = source;
  return element('a', { href: isSafeLink(url) && url, rel: 'noopener', ...kept(source, 'title') }, title);
}

/** Sources with publisher, year and identifiers. */
export function sourceList(visit, sources) {
  return element(
    'ol',
    { class: 'sources' },
    sources.map((source) =>
      element(
        'li',
        {},
        sourceLink(source),
        weakSource(visit, source),
        element('span', { class: 'source-detail' }, [source.publisher, source.year].filter(Boolean).join(', ')),
        source.doi && identifier('DOI', source.doi, `https://doi.org/${source.doi}`),
        source.pmid && identifier('PMID', source.pmid, `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`),
      ),
    ),
  );
}

/** On which nothing should rest alone. */
const WEAK = new Set(['manufacturer', 'clinic', 'news']);

/** Says of a source that it is a weak one; nothing of any other. */
export function weakSource({ messages }, { kind }) {
  return WEAK.has(kind) && element('span', { class: 'weak-source' }, messages.weakSources[kind]);
}

function identifier(name, value, href) {
  return element('span', { class: 'source-detail' }, `${name} `, element('a', { href, rel: 'noopener' }, value));
}
