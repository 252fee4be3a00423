import { PAGES, type PageType } from '../../content';
import { type FrontEnd, pageUrl } from '../pageAddress';

/** Absolute URLs of what structured data points to. */
export interface Urls {
  /** The page that people see. */
  page(type: PageType, slug: string, locale: string): string;
  /** What the page is about itself, the same in every language. */
  entity(type: PageType, documentId: string): string;
  /** A picture, whose own URL may be relative to the API. */
  media(url: string): string;
}

const PATHS: ReadonlyMap<PageType, string> = new Map(PAGES.map(({ type, path }) => [type, path]));

/**
 * An entity is a fragment of the very document that describes it, so that its `@id` can be followed (Linked Data,
 * https://www.w3.org/TR/cooluris/#hashuri), and holds the documentId, which no translation and no new slug changes.
 *
 * @param api public address of this API, for example https://content.example.org; empty where nobody has said: then
 *   addresses are relative to the document (JSON-LD 1.1, 4.1.3)
 */
export function createUrls(api: string, frontEnd: FrontEnd): Urls {
  const root = api.replace(/\/+$/, '');
  return {
    page: (type, slug, locale) => pageUrl(frontEnd, { type, slug, locale }),
    entity: (type, documentId) =>
      `${root}/api/${PATHS.get(type)}/${encodeURIComponent(documentId)}/structured-data#${type}`,
    media: (url) => (root ? new URL(url, `${root}/`).href : url),
  };
}
