import type { Core } from '@strapi/strapi';
import { type Labels, readLabels } from '../../labels';
import { isBlank, type SegmentKind, withNumbersOf } from '../../segments';
import { plainTagged, tagsOf } from '../../tagged-text';
import type { ExportState } from '../contract';
import { remember } from '../desk';
import { type Assessed, originOf, readPublishedTargets, readTexts, type Status, type Translation } from '../states';
import type { XliffUnit } from '../xliff';

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

interface Wanted {
  translation: Translation;
  segments: readonly Assessed[];
}

/** What is read for several documents at once. */
interface Knowledge {
  memory: Awaited<ReturnType<typeof remember>>;
  texts: Awaited<ReturnType<typeof readTexts>>;
  /** What is published: document, place and fingerprint. */
  published: ReadonlySet<string>;
  labels(order: readonly string[]): Labels;
}

/**
 * The units of several documents of one type in one language, document by document: of every segment, or of those that
 * are not current, with program code for translators to see and not to touch.
 */
export async function unitsOf(
  strapi: Core.Strapi,
  translations: readonly Translation[],
  { state, source: status }: { state: ExportState; source: Status },
): Promise<XliffUnit[][]> {
  const wanted = translations.map((translation) => ({
    translation,
    segments: translation.assessment.segments.filter((one) => state === 'all' || one.state !== 'current'),
  }));
  const [first] = translations;
  if (!first) return [];
  const knowledge = await readKnowledge(strapi, first, wanted);
  return wanted.map(({ translation, segments }) => {
    const { source } = translation;
    const { label, note } = knowledge.labels(source.segments.map(({ path }) => path));
    const units = segments.map((one) => ({
      ...unitOf(translation, one, knowledge, [label(one.source), note(one.source)].filter(Boolean).join('. ')),
      sourceStatus: status,
    }));
    return inOrder(source.segments, [...units, ...protectedUnits(translation, status)]);
  });
}

async function readKnowledge(
  strapi: Core.Strapi,
  { uid, locale }: Translation,
  wanted: readonly Wanted[],
): Promise<Knowledge> {
  const connection = strapi.db.connection;
  const all = wanted.flatMap(({ translation, segments }) => segments.map((one) => ({ translation, one })));
  const missing = all.filter(({ one }) => one.state === 'missing').map(({ one }) => one.source.fingerprint);
  const origins = all.flatMap(({ translation, one }) => originOfOutdated(translation, one) ?? []);
  const documentIds = wanted.map(({ translation }) => translation.documentId);
  const published = await readPublishedTargets(connection, uid, documentIds, locale);
  return {
    memory: await remember(connection, locale, missing),
    texts: await readTexts(connection, origins),
    published: new Set(published.map(({ documentId, place, target }) => `${documentId} ${place} ${target}`)),
    labels: await readLabels(strapi, uid),
  };
}

function unitOf(
  translation: Translation,
  one: Assessed,
  { memory, texts, published }: Knowledge,
  about: string,
): Omit<XliffUnit, 'sourceStatus'> {
  const { fingerprint, path, kind, text, codes, maxLength } = one.source;
  const own = one.target && !isBlank(one.target) ? withNumbersOf(codes, one.target) : undefined;
  const fits = own && sameTags(text, own.text) ? own : undefined;
  const [proposal] = (one.state === 'missing' && memory.get(fingerprint)) || [];
  const previous = texts.get(originOfOutdated(translation, one) ?? '');
  const offered = proposal && withNumbersOf(codes, proposal);
  const target = fits?.text ?? (offered && sameTags(text, offered.text) ? offered.text : undefined);
  const isPublished =
    one.target && published.has(`${translation.documentId} ${one.target.place} ${one.target.fingerprint}`);
  return {
    id: `${translation.documentId}.${path}`,
    path,
    restype: RESTYPES[kind],
    translate: true,
    source: text,
    sourceCodes: codes,
    ...(target !== undefined && { target }),
    state: stateOf(one.state, fits !== undefined, target !== undefined, isPublished ?? false),
    ...(maxLength && { maxLength }),
    sourceFingerprint: fingerprint,
    ...(own && one.target && { targetFingerprint: one.target.fingerprint }),
    notes: [
      about,
      ...(previous ? [`Translated when the source was: ${plainTagged(previous.text, previous.codes)}`] : []),
      ...(own && !fits ? [`The translation has other formatting: ${plainTagged(own.text, own.codes)}`] : []),
      ...(!own && target !== undefined ? ['Proposed: the same text is translated so elsewhere. Please review.'] : []),
    ].filter((note) => note !== ''),
  };
}

function originOfOutdated(translation: Translation, one: Assessed): string | undefined {
  return one.state === 'outdated' ? originOf(translation, one) : undefined;
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

function stateOf(
  state: Assessed['state'],
  hasOwn: boolean,
  hasTarget: boolean,
  isPublished: boolean,
): XliffUnit['state'] {
  if (!hasOwn) return hasTarget ? 'proposal' : 'missing';
  if (state === 'outdated') return 'outdated';
  return isPublished ? 'published' : 'draft';
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
