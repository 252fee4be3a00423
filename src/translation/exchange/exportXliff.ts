import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { isBlank, type SegmentKind, withNumbersOf } from '../../segments';
import { plainTagged, tagsOf } from '../../tagged-text';
import type { ExportState } from '../contract';
import { labelsOf, remember } from '../desk';
import {
  type Assessed,
  type Document,
  readSegments,
  readTexts,
  readTranslation,
  type Status,
  type Translation,
} from '../states';
import { writeXliff, type XliffDocument, type XliffFile, type XliffUnit } from '../xliff';

export interface ExportRequest {
  locale: string;
  /** Types that this person may translate, narrowed to those asked for. */
  types: readonly UID.ContentType[];
  /** All documents unless given. */
  documentIds: readonly string[] | undefined;
  state: ExportState;
  source: Status;
  version: XliffDocument['version'];
  copySource: boolean;
}

/** What the kinds of segments are called in XLIFF, `restype`. */
const RESTYPES: Record<SegmentKind, string> = {
  string: 'x-string',
  text: 'x-text',
  paragraph: 'x-paragraph',
  heading: 'x-heading',
  quote: 'x-quote',
  'list-item': 'x-list-item',
  code: 'x-code',
  'alternative-text': 'x-alternative-text',
  caption: 'caption',
};

/**
 * Writes what there is to translate as XLIFF, one `<file>` per document.
 *
 * @returns the document, and how many units it holds
 * @throws NotFoundError (404) if there is nothing to translate
 * @throws XliffError (`xliff-unwritable`) for text that XML cannot hold
 */
export async function exportXliff(
  strapi: Core.Strapi,
  request: ExportRequest,
): Promise<{ xliff: string; units: number }> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const files: XliffFile[] = [];
  for (const document of await documentsOf(strapi, request, sourceLocale)) {
    const translation = await readTranslation(strapi, strapi.db.connection, document, request.locale, request.source);
    const units = translation ? await unitsOf(strapi, translation, request) : [];
    if (units.some(({ translate }) => translate))
      files.push({ original: `${document.uid}/${document.documentId}`, units });
  }
  if (files.length === 0) throw contentError(404, 'not-found', `There is nothing to translate into ${request.locale}.`);
  const xliff = writeXliff(
    { version: request.version, sourceLocale, targetLocale: request.locale, files },
    { copySource: request.copySource },
  );
  return { xliff, units: files.flatMap(({ units }) => units).filter(({ translate }) => translate).length };
}

async function documentsOf(
  strapi: Core.Strapi,
  { types, documentIds, source }: ExportRequest,
  sourceLocale: string,
): Promise<Document[]> {
  const documents: Document[] = [];
  for (const uid of types) {
    const where = {
      locale: sourceLocale,
      publishedAt: { [source === 'draft' ? '$null' : '$notNull']: true },
      ...(documentIds && { documentId: { $in: documentIds } }),
    };
    const rows = (await strapi.db
      .query(uid)
      .findMany({ where, select: ['documentId'], orderBy: { documentId: 'asc' } })) as { documentId: string }[];
    documents.push(...rows.map(({ documentId }) => ({ uid, documentId })));
  }
  return documents;
}

async function unitsOf(
  strapi: Core.Strapi,
  translation: Translation,
  { state, source: sourceStatus }: ExportRequest,
): Promise<XliffUnit[]> {
  const { uid, documentId, source, locale, assessment, pairs } = translation;
  const wanted = assessment.segments.filter((one) => state === 'all' || one.state !== 'current');
  const connection = strapi.db.connection;
  const missing = wanted.filter((one) => one.state === 'missing').map((one) => one.source.fingerprint);
  const memory = await remember(connection, locale, missing);
  const origins = new Map(
    wanted
      .filter((one) => one.state === 'outdated')
      .map((one) => [one.source.path, pairs.findLast((pair) => isFrom(pair, one))?.source ?? '']),
  );
  const texts = await readTexts(connection, [...origins.values()]);
  const published = await publishedTargets(strapi, translation);
  const { label, note } = await labelsOf(
    strapi,
    uid,
    source.segments.map(({ path }) => path),
  );
  const units = wanted.map((one): XliffUnit => {
    const { fingerprint, path, kind, text, codes, maxLength } = one.source;
    const own = one.target && !isBlank(one.target) ? withNumbersOf(codes, one.target) : undefined;
    const fits = own && sameTags(text, own.text) ? own : undefined;
    const [proposal] = memory.get(fingerprint) ?? [];
    const previous = texts.get(origins.get(path) ?? '');
    const offered = proposal && withNumbersOf(codes, proposal);
    const target = fits?.text ?? (offered && sameTags(text, offered.text) ? offered.text : undefined);
    return {
      id: `${documentId}.${path}`,
      path,
      restype: RESTYPES[kind],
      translate: true,
      source: text,
      sourceCodes: codes,
      ...(target !== undefined && { target }),
      state: stateOf(one, fits !== undefined, target !== undefined, published),
      ...(maxLength && { maxLength }),
      sourceFingerprint: fingerprint,
      ...(own && one.target && { targetFingerprint: one.target.fingerprint }),
      sourceStatus,
      notes: [
        [label(one.source), note(one.source)].filter(Boolean).join('. '),
        ...(previous ? [`Translated when the source was: ${plainTagged(previous.text, previous.codes)}`] : []),
        ...(own && !fits ? [`The translation has other formatting: ${plainTagged(own.text, own.codes)}`] : []),
        ...(!own && target !== undefined ? ['Proposed: the same text is translated so elsewhere. Please review.'] : []),
      ].filter((text) => text !== ''),
    };
  });
  return inOrder(source.segments, [...units, ...protectedUnits(translation, sourceStatus)]);
}

/** Program code goes along, for translators to see and not to touch. */
function protectedUnits({ documentId, source }: Translation, sourceStatus: Status): XliffUnit[] {
  return source.segments
    .filter((segment) => segment.kind === 'code' && !isBlank(segment))
    .map(({ path, kind, text, codes, fingerprint }) => ({
      id: `${documentId}.${path}`,
      path,
      restype: RESTYPES[kind],
      translate: false,
      source: text,
      sourceCodes: codes,
      state: 'draft',
      sourceFingerprint: fingerprint,
      sourceStatus,
      notes: [],
    }));
}

function inOrder(segments: readonly { path: string }[], units: XliffUnit[]): XliffUnit[] {
  const positions = new Map(segments.map(({ path }, index) => [path, index]));
  return units.sort((a, b) => (positions.get(a.path) ?? 0) - (positions.get(b.path) ?? 0));
}

function isFrom(pair: Translation['pairs'][number], { source, target }: Assessed): boolean {
  return pair.place === source.place && pair.target === target?.fingerprint;
}

function stateOf(
  { state, target }: Assessed,
  hasOwn: boolean,
  hasTarget: boolean,
  published: ReadonlySet<string>,
): XliffUnit['state'] {
  if (!hasOwn) return hasTarget ? 'proposal' : 'missing';
  if (state === 'outdated') return 'outdated';
  return target && published.has(`${target.place} ${target.fingerprint}`) ? 'published' : 'draft';
}

/** CAT tools refuse a translation whose tags are not those of the source. */
function sameTags(source: string, target: string): boolean {
  const ids = (text: string) =>
    tagsOf(text)
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return ids(source) === ids(target);
}

async function publishedTargets(strapi: Core.Strapi, { uid, documentId, locale }: Translation): Promise<Set<string>> {
  const segments = await readSegments(strapi.db.connection, { uid, documentId });
  return new Set(
    segments
      .filter((one) => one.locale === locale && one.status === 'published' && one.target !== null)
      .map(({ place, target }) => `${place} ${target}`),
  );
}
