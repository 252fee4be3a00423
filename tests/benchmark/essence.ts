/** Entries of ours and of stock Strapi's in one form, to be compared. */

type Value = Record<string, unknown>;
export type PeerEntry = Value;
export type Approvals = Value[];

interface Listed {
  data: Value[];
  meta: { pagination: { total: number } };
}

/** A page of ours. Whether a review is due is worked out from its day, so that stock Strapi has it, too. */
export function ourEntry(entry: Value): Value {
  const { review, approvals, alternates, ...page } = withoutIds(entry) as Value;
  const { lastReviewed, reviewedBy } = review as Value;
  return {
    ...page,
    review: { lastReviewed, reviewedBy },
    alternates: byLocale(alternates as Value[]),
    approvals: (approvals as Approvals).map(approval),
  };
}

/** The same page of stock Strapi's, from its two answers. */
export function peerEntry(entry: PeerEntry, approvals: Approvals): Value {
  const { evidenceLevel, evidenceNote, lastReviewed, reviewedBy, localizations, seo, ...page } = withoutIds(
    entry,
  ) as Value;
  // Words that pages are found by are nobody's to read in ours.
  const { image, imageAlternativeText, imageCaption, searchWords: _, ...rest } = page;
  const others = (localizations as Value[]).map(({ locale, slug }) => ({ locale, slug }));
  return {
    ...rest,
    evidence: { level: evidenceLevel, note: evidenceNote },
    review: { lastReviewed, reviewedBy },
    image: picture(image, imageAlternativeText, imageCaption),
    seo: seo ?? { title: page.name, description: page.summary },
    alternates: byLocale([...others, { locale: page.locale, slug: page.slug }]),
    approvals: approvals.map(({ regulatoryStatus, ...one }) =>
      approval(withoutIds({ ...one, status: regulatoryStatus }) as Value),
    ),
  };
}

export function ourList(answer: unknown): Value {
  const { data, meta } = answer as Listed;
  return { entries: withoutIds(data), total: meta.pagination.total };
}

export function peerList(answer: unknown): Value {
  const { data, meta } = answer as Listed;
  const entries = data.map((entry) => {
    const { image, imageAlternativeText, ...rest } = withoutIds(entry) as Value;
    const { caption: _, ...shown } = picture(image, imageAlternativeText, null) ?? {};
    return { ...rest, image: image ? shown : null };
  });
  return { entries, total: meta.pagination.total };
}

/** The picture is a fact, its texts belong to the language; small pictures are the same where they are drawings. */
function picture(image: unknown, alternativeText: unknown, caption: unknown): Value | null {
  if (!image) return null;
  const { documentId: _, formats: _formats, ...file } = image as Value;
  return { ...file, alternativeText: alternativeText ?? file.alternativeText, caption: caption ?? file.caption };
}

/**
 * What it says, and which documents it leads to: stock Strapi names those in the default language, and gives what is
 * said in several languages in all of them.
 */
function approval({ condition, treatment, injectionSites, restriction: _, ...facts }: Value): Value {
  const idOf = (one: unknown) => (one as Value | null)?.documentId;
  return {
    ...facts,
    condition: idOf(condition),
    treatment: idOf(treatment),
    injectionSites: (injectionSites as Value[]).map(idOf),
  };
}

function byLocale(alternates: Value[]): Value[] {
  return [...alternates].sort((a, b) => String(a.locale).localeCompare(String(b.locale)));
}

/**
 * Ids of rows are Strapi's own business. Languages of what has none are null in stock Strapi, and left out in ours; what
 * is shown in another language is said by ours alone.
 */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(
    ([name, held]) => name !== 'id' && name !== 'segmentLocales' && !(name === 'locale' && held === null),
  );
  return Object.fromEntries(members.map(([name, held]) => [name, withoutIds(held)]));
}
