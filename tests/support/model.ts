/** Contract §1 in memory, small enough to be right by reading: what the property test compares the server with. */

export interface Text {
  locale: string;
  name: string;
  slug: string;
}

export interface ModelDocument {
  documentId: string;
  /** The languages in which it is published, with its text there. */
  texts: Text[];
  /** The treatments of its default locale's published version, in order. */
  treatments: ModelDocument[];
}

export interface ModelQuery {
  chain: string[];
  matches: (text: Text, treatments: Text[]) => boolean;
  sort: 'name' | 'slug';
  descending: boolean;
  page: number;
  pageSize: number;
}

type Served = Text & { documentId: string };

/** Rules 2, 3 and 8: the first published language of the chain, if the default locale is published. */
function served({ documentId, texts }: ModelDocument, chain: readonly string[]): Served[] {
  if (!texts.some(({ locale }) => locale === 'en')) return [];
  const found = chain.flatMap((code) => texts.filter(({ locale }) => locale === code))[0];
  return found ? [{ documentId, ...found }] : [];
}

/** Rules 4 and 5: filters, sort and pages act on what is served; relation targets are served by the same rules. */
export function answer(documents: readonly ModelDocument[], query: ModelQuery) {
  const { chain, matches, sort, descending, page, pageSize } = query;
  const all = documents
    .flatMap((one) =>
      served(one, chain).map((text) => ({ ...text, treatments: one.treatments.flatMap((t) => served(t, chain)) })),
    )
    .filter(({ treatments, ...text }) => matches(text, treatments))
    .sort((a, b) => compare(a[sort], b[sort]) * (descending ? -1 : 1) || compare(a.documentId, b.documentId));
  return { total: all.length, page: all.slice((page - 1) * pageSize, page * pageSize) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
