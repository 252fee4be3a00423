import type { Marker, View } from '../../body-map';

/** An injection site as the picture shows it; `locale` is the language its name is served in. */
export interface BodyMapSite {
  documentId: string;
  slug: string;
  name: string;
  locale: string;
  markers: Marker[];
}

/** What the picture is drawn from. */
export interface BodyMap {
  /** What its ids begin with: two pictures may stand in one page, where no two elements have the same id. */
  name: string;
  /** In the order of their numbers. */
  sites: BodyMapSite[];
  /** Language of the picture, a BCP 47 tag. */
  locale: string;
  /** Name of the condition, treatment or site whose sites these are. */
  subject?: string;
  /** The one view that is drawn, with the sites that are marked in it; all if left out. */
  view?: View;
}
