import type { CreativeWork, PropertyValue } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { known } from './known';

type Source = ConditionPage['sources'][number];

/** The works a page rests on. One with a DOI or a PubMed id is a scholarly article. */
export function citations(sources: Source[]): CreativeWork[] {
  return sources.map((source) => (source.doi || source.pmid ? article(source) : publication(source)));
}

function article(source: Source): CreativeWork {
  const { doi, pmid, publisher } = source;
  return known<CreativeWork>({
    '@type': 'ScholarlyArticle',
    ...work(source),
    // What an article gives as its publisher is the journal with volume and pages, for example "Headache 57(5):766-777".
    isPartOf: publisher ? { '@type': 'CreativeWork', name: publisher } : undefined,
    identifier: [...(doi ? [identifier('doi', doi)] : []), ...(pmid ? [identifier('pmid', pmid)] : [])],
    sameAs: [
      ...(doi ? [`https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`] : []),
      ...(pmid ? [`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`] : []),
    ],
  });
}

function publication(source: Source): CreativeWork {
  return known<CreativeWork>({
    '@type': 'CreativeWork',
    ...work(source),
    publisher: source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined,
  });
}

function work({ title, url, year }: Source) {
  return { name: title, url, datePublished: year === null ? undefined : String(year) };
}

function identifier(propertyID: string, value: string): PropertyValue {
  return { '@type': 'PropertyValue', propertyID, value };
}
