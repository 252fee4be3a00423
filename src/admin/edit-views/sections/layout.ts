import type { AnnouncedView } from '../../../edit-views/contract';

/** A field of the edit view, as far as it is looked at here. */
export interface LaidField {
  name: string;
  type: string;
  attribute?: { type?: string; [option: string]: unknown };
  [property: string]: unknown;
}

export type Rows = LaidField[][];

/** The edit view of a type, as the content manager lays it out: panels of rows of fields. */
export interface Laid {
  layout: Rows[];
  components?: Readonly<Record<string, { layout: Rows; [property: string]: unknown }>>;
  options?: { 'edit-view'?: AnnouncedView };
}

/** Type of the field that shows a heading. */
export const HEADING = 'section-heading';

type Section = AnnouncedView['sections'][number];

/**
 * Puts rows of a section under a heading, in a panel of its own. Strapi has no headings: one is a field that shows
 * nothing of the entry. Whoever has arranged the fields anew gets a heading wherever another section begins.
 */
export function inSections(laid: Laid): Laid {
  const { sections } = laid.options?.['edit-view'] ?? {};
  if (!sections) return laid;
  const panels: Rows[] = [];
  let current: Section | undefined;
  for (const row of laid.layout.flat()) {
    const section = sections.find(({ fields }) => row[0] && fields.includes(row[0].name));
    const panel = panels.at(-1);
    if (panel && section === current) panel.push(row);
    else panels.push(section ? [headingOf(section, laid.layout.flat(2)), row] : [row]);
    current = section;
  }
  return { ...laid, layout: panels };
}

/**
 * Strapi shows a field to whoever may read it by its name, and asks of a component for its parts (InputRenderer.js of
 * the content manager): a heading bears the name of a plain field, of its section where there is one.
 */
function headingOf({ title, hint, fields }: Section, all: readonly LaidField[]): LaidField[] {
  const plain = all.filter(({ type }) => type !== 'component');
  const bearer = plain.find(({ name }) => fields.includes(name)) ?? plain[0];
  return bearer ? [{ ...bearer, type: HEADING, size: 12, heading: title, about: hint }] : [];
}
