import type { MedicalOrganization } from 'schema-dts';
import type { Settings } from '../../../config/settings';
import { PAGES, type PageType } from '../../content';
import { type FrontEnd, pageUrl } from '../pageAddress';
import { known } from './known';

/** As the operator named it. */
type Clinic = Pick<Settings['clinic'], 'name' | 'mark'>;

/** Absolute URLs of what structured data points to. */
export interface Urls {
  /** The page that people see. */
  page(type: PageType, slug: string, locale: string): string;
  /** What the page is about itself, the same in every language. */
  entity(type: PageType, documentId: string): string;
  /** Where the site begins, and whose it is. */
  site: { url: string; name: string };
  /** The clinic, where the operator named it. */
  publisher: MedicalOrganization | undefined;
  /** A picture, whose own URL may be relative to the API. */
  media(url: string): string;
}

const PATHS: ReadonlyMap<PageType, string> = new Map(PAGES.map(({ type, path }) => [type, path]));

/**
 * An entity is a fragment of the very document that describes it, so that its `@id` can be followed (Linked Data,
 * https://www.w3.org/TR/cooluris/#hashuri), and holds the documentId, which no translation and no new slug changes.
 *
 * @param clinic whose site it is
 * @param api public address of this API, for example https://content.example.org; empty where nobody has said: then
 *   addresses are relative to the document (JSON-LD 1.1, 4.1.3)
 */
export function createUrls(api: string, frontEnd: FrontEnd, clinic: Clinic = { name: null, mark: null }): Urls {
  const root = api.replace(/\/+$/, '');
  const media = (url: string) => (root ? new URL(url, `${root}/`).href : url);
  const home = `${frontEnd.base}/`;
  return {
    page: (type, slug, locale) => pageUrl(frontEnd, { type, slug, locale }),
    entity: (type, documentId) =>
      `${root}/api/${PATHS.get(type)}/${encodeURIComponent(documentId)}/structured-data#${type}`,
    media,
    site: { url: home, name: clinic.name ?? new URL(home).host },
    publisher:
      clinic.name === null
        ? undefined
        : known<Extract<MedicalOrganization, { '@type': 'MedicalClinic' }>>({
            '@type': 'MedicalClinic',
            name: clinic.name,
            url: home,
            logo: clinic.mark === null ? undefined : media(clinic.mark),
          }),
  };
}
