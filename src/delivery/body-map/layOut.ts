import { type Frames, MARGIN, PICTURE_WIDTH, placeViews, type View } from '../../body-map';
import type { BodyMap, BodyMapSite } from './bodyMap';
import { legendRows, type Row, wrapped } from './legend';
import { type Messages, messagesFor, titleOf } from './messages';

/** Height of a line of the heading. */
export const HEADING_LINE = 21;

/** What stands where, in units of the picture, which are pixels of its own size. */
interface Layout {
  width: number;
  height: number;
  messages: Messages;
  /** The language of the picture's own words. */
  spoken: string;
  title: string;
  /** The title in lines. */
  heading: string[];
  frames: Frames;
  /** The sites that are shown, in the order of their numbers, with what of them is in the views that are shown. */
  sites: BodyMapSite[];
  legend: Row[];
}

/** Lays a picture out. How high it is depends on its texts alone: nobody has to draw it to know. */
export function layOut({ sites: all, locale, subject, view }: Omit<BodyMap, 'name'>): Layout {
  const { messages, spoken } = messagesFor(locale);
  const sites = view ? seenIn(view, all) : all;
  const title = titleOf(messages, subject, sites.length === 1 && sites[0]?.name === subject);
  const heading = wrapped(title, (PICTURE_WIDTH - 2 * MARGIN) / 17);
  const { frames, bottom: end } = placeViews(12 + heading.length * HEADING_LINE, view);
  const names = sites.map(({ name }) => name);
  const { rows: legend, bottom } = legendRows(names, end + 20);
  const height = Math.ceil(bottom + (sites.length > 0 ? 8 : -8));
  return { width: PICTURE_WIDTH, height, messages, spoken, title, heading, frames, sites, legend };
}

function seenIn(view: View, sites: readonly BodyMapSite[]): BodyMapSite[] {
  return sites.flatMap((site) => {
    const markers = site.markers.filter((marker) => marker.view === view);
    return markers.length > 0 ? [{ ...site, markers }] : [];
  });
}
