import type { Core, UID } from '@strapi/strapi';
import { targetOf } from '../query';
import { type ReviewPolicy, reviewState } from './review';

type Entry = Record<string, unknown>;

/** Never shown: row ids change with every publication, users are nobody's business. */
const INTERNAL = new Set(['id', 'createdBy', 'updatedBy', 'localizations', 'hash', 'provider', 'provider_metadata']);

/** Come first, in this order; dates come last. The rest stays as the model orders it. */
const FIRST = ['documentId', 'locale', 'slug', 'name', 'summary'];
const LAST = ['createdAt', 'updatedAt', 'publishedAt'];

/**
 * An entry of Strapi's, with everything nested in it, under the names and in the shapes of the contract.
 * Members that were not read are left out; nothing is read here.
 *
 * @param size `thumbnail` shows pictures as a list does, `full` as a page does
 */
export function represent(
  strapi: Core.Strapi,
  uid: UID.Schema,
  entry: Entry,
  policy: ReviewPolicy,
  size: 'thumbnail' | 'full' = 'full',
): Entry {
  const shown: Entry = {};
  for (const [name, value] of Object.entries(entry)) {
    if (INTERNAL.has(name) || (name === 'locale' && value === null)) continue;
    const target = targetOf(strapi, uid, name);
    if (target === 'plugin::upload.file' && name !== 'image') shown[name] = each(value, picture);
    else if (target) shown[name] = each(value, (one) => represent(strapi, target, one, policy, size));
    else shown[name] = value;
  }
  foldEvidence(shown);
  foldReview(shown, policy);
  if ('image' in entry) {
    shown.image = foldedImage(entry, size);
    delete shown.imageAlternativeText;
    delete shown.imageCaption;
  }
  if ('regulatoryStatus' in shown) rename(shown, 'regulatoryStatus', 'status');
  return ordered(shown);
}

function each(value: unknown, show: (entry: Entry) => Entry): unknown {
  if (Array.isArray(value)) return value.map((one) => show(one as Entry));
  return value === null || value === undefined ? null : show(value as Entry);
}

function foldEvidence(shown: Entry): void {
  const { evidenceLevel, evidenceNote } = shown;
  const evidence = {
    ...('evidenceLevel' in shown && { level: evidenceLevel }),
    ...('evidenceNote' in shown && { note: evidenceNote }),
  };
  delete shown.evidenceLevel;
  delete shown.evidenceNote;
  if (Object.keys(evidence).length > 0) shown.evidence = evidence;
}

function foldReview(shown: Entry, policy: ReviewPolicy): void {
  if (!('lastReviewed' in shown)) return;
  const { lastReviewed, reviewedBy } = shown;
  shown.review = {
    ...reviewState(lastReviewed as string | null, policy),
    ...('reviewedBy' in shown && { reviewedBy }),
  };
  delete shown.lastReviewed;
  delete shown.reviewedBy;
}

/** The picture is a fact, its texts belong to the language. */
export function foldedImage(
  { image, imageAlternativeText, imageCaption }: Entry,
  size: 'thumbnail' | 'full',
): Entry | null {
  if (!image) return null;
  const { caption, alternativeText, ...file } = size === 'full' ? picture(image as Entry) : thumbnail(image as Entry);
  return {
    ...file,
    alternativeText: imageAlternativeText ?? alternativeText,
    ...(size === 'full' && { caption: imageCaption ?? caption }),
  };
}

function picture({ url, width, height, alternativeText, caption }: Entry): Entry {
  return {
    url,
    width: width ?? null,
    height: height ?? null,
    alternativeText: alternativeText || null,
    caption: caption || null,
  };
}

function thumbnail(file: Entry): Entry {
  const { thumbnail: small } = (file.formats ?? {}) as { thumbnail?: Entry };
  return picture({ ...file, ...small });
}

function rename(shown: Entry, from: string, to: string): void {
  shown[to] = shown[from];
  delete shown[from];
}

function ordered(shown: Entry): Entry {
  const middle = Object.keys(shown).filter((name) => !FIRST.includes(name) && !LAST.includes(name));
  const names = [...FIRST, ...middle, ...LAST].filter((name) => name in shown);
  return Object.fromEntries(names.map((name) => [name, shown[name]]));
}
