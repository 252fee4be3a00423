import type { Core } from '@strapi/strapi';
import { readLabels } from '../../labels';
import { isBlank, withNumbersOf } from '../../segments';
import { plainTagged } from '../../tagged-text';
import { termsIn } from '../checks';
import { checksFor } from '../checksFor';
import type { Desk, DeskSegment, EntryFindings, Finding, Words } from '../contract';
import { glossaryFor } from '../glossary';
import { countWords, originOf, readSegments, readTexts, type Translation } from '../states';
import { findingsOf } from './findings';
import { remember } from './memory';
import { countStates } from './progress';

/** The side by side page of an entry: every segment, and what a translator needs to know about it. */
export async function deskOf(strapi: Core.Strapi, translation: Translation): Promise<Desk> {
  const { uid, documentId, sourceLocale, locale, source, target, assessment } = translation;
  const connection = strapi.db.connection;
  const open = assessment.segments.filter(({ state }) => state !== 'current').map((one) => one.source.fingerprint);
  const memory = await remember(connection, locale, open);
  const origins = new Map(assessment.segments.map((one) => [one.source.path, originOf(translation, one)]));
  const texts = await readTexts(
    connection,
    [...origins.values()].filter((one) => one !== undefined),
  );
  const withheld = await withheldPaths(strapi, translation);
  const check = await checksFor(strapi, sourceLocale, locale);
  const glossary = await glossaryFor(strapi, locale);
  const order = source.segments.map(({ path }) => path);
  const { label, note } = (await readLabels(strapi, uid))(order);
  const segments = assessment.segments.map((one): DeskSegment => {
    const own = one.target && !isBlank(one.target) ? withNumbersOf(one.source.codes, one.target) : null;
    const origin = texts.get(origins.get(one.source.path) ?? '');
    return {
      path: one.source.path,
      label: label(one.source),
      kind: one.source.kind,
      note: note(one.source),
      source: { ...wordsOf(one.source), fingerprint: one.source.fingerprint },
      target: own && { ...own, fingerprint: one.target?.fingerprint ?? '' },
      state: one.state,
      withheld: withheld.has(one.source.path),
      translatedFrom: one.state === 'outdated' && origin ? withNumbersOf(one.source.codes, origin) : null,
      maxLength: one.source.maxLength ?? null,
      findings: own ? check(one.source, own) : [],
      terms: termsIn(plainTagged(one.source.text, one.source.codes), glossary),
      memory: (memory.get(one.source.fingerprint) ?? []).map(({ uses, ...words }) => ({
        ...withNumbersOf(one.source.codes, words),
        uses,
      })),
    };
  });
  return {
    uid,
    documentId,
    type: strapi.contentType(uid).info.displayName,
    name: nameOf(translation),
    sourceLocale,
    locale,
    exists: { draft: target !== undefined, published: translation.isPublished },
    progress: progressOfTranslation(
      translation,
      segments.flatMap(({ findings }) => findings),
    ),
    segments,
    surplus: assessment.surplus.map((segment) => ({
      path: segment.path,
      label: label(segment),
      text: plainTagged(segment.text, segment.codes),
      isOrphaned: segment.isOrphaned,
    })),
  };
}

/** For the edit view: the findings of the saved draft, by the names its fields have there. */
export async function entryFindings(strapi: Core.Strapi, translation: Translation): Promise<EntryFindings> {
  const { uid, source } = translation;
  const { label } = (await readLabels(strapi, uid))(source.segments.map(({ path }) => path));
  const labels = new Map(source.segments.map((segment) => [segment.path, label(segment)]));
  const findings = await findingsOf(strapi, translation);
  return {
    progress: progressOfTranslation(translation, findings),
    findings: findings.map((finding) => ({ ...finding, label: labels.get(finding.path) ?? finding.path })),
  };
}

/** The entry by its first text, which is its name. */
export function nameOf({ source }: Pick<Translation, 'source'>): string {
  const [first] = source.segments;
  return first ? plainTagged(first.text, first.codes) : '';
}

function progressOfTranslation({ assessment }: Translation, findings: readonly Finding[]) {
  return countStates(
    assessment.segments.map(({ source, state }) => ({
      state,
      words: countWords(plainTagged(source.text, source.codes)),
    })),
    {
      orphaned: assessment.surplus.filter(({ isOrphaned }) => isOrphaned).length,
      blockers: findings.filter(({ severity }) => severity === 'blocker').length,
    },
  );
}

async function withheldPaths(strapi: Core.Strapi, { uid, documentId, locale }: Translation): Promise<Set<string>> {
  const segments = await readSegments(strapi.db.connection, { uid, documentId });
  const withheld = segments.filter((one) => one.locale === locale && one.status === 'published' && one.withheld);
  return new Set(withheld.map(({ path }) => path));
}

function wordsOf({ text, codes }: Words): Words {
  return { text, codes };
}
