/** Walks every page that ships, in every language, as a visitor and as the publish gate. */
import '../support/gateOn';
import type { UID } from '@strapi/strapi';
import { PAGES } from '../../src/content';
import type { Readiness } from '../../src/publishing/contract';
import { type Application, startApplication } from '../support/application';
import { adminToken } from '../support/token';

jest.setTimeout(180_000);

const LOCALES = ['en', 'es', 'fr', 'de'];

let app: Application;
let token: string;
beforeAll(async () => {
  app = await startApplication('shipped');
  token = await adminToken(app);
});
afterAll(() => app.stop());

interface Page {
  documentId: string;
  locale: string;
  slug: string;
  sources: { title: string; publisher: string }[];
  review: { lastReviewed: string | null; reviewedBy: { sample: boolean } | null };
  safety?: Record<string, object[]>;
  treatments?: { safety: Record<string, object[]>; emergencyNumbers: object[] }[];
  codes?: { labelLocale: string | null }[];
  approvals?: { restriction: { locale: string } | null; authority: string; authorityLocale: string | null }[];
}

const cases = PAGES.flatMap(({ path, uid }) => LOCALES.map((locale) => ({ path, uid, locale })));

async function pagesOf(path: string, locale: string): Promise<Page[]> {
  const { body } = await app.get(`/api/${path}?locale=${locale}&fields=slug&pagination[pageSize]=100`).expect(200);
  return Promise.all(
    body.data.map(async ({ slug }: { slug: string }) =>
      app
        .get(`/api/${path}/${slug}?locale=${locale}`)
        .expect(200)
        .then((answer) => answer.body.data),
    ),
  );
}

/** What somebody wrote to a colleague, not to a patient. */
const EDITORS_NOTES: Record<string, RegExp> = {
  en: /our source|may have been retired|we found no|we looked at|is inferred|were read|needs? (?:a )?check/i,
  es: /nuestra fuente|se haya retirado|no (?:hemos )?encontr(?:amos|ado)|hemos consultado|se deduce|que leímos/i,
  fr: /notre source|retirées? depuis|nous n’avons trouvé|avons consulté|est déduit|ont été lues/i,
  de: /unsere Quelle|zurückgezogen wurde|haben wir (?:keine|nicht)|abgeleitet|die wir gelesen/i,
};

/** The same, in the title of a source: what was seen of it, or where a copy was found. */
const NOTE_IN_SOURCE = /exact title|older copy|not shown|visible\)|current wording|\brecord\b/i;

/** Every language that anything of a page says it is in. */
function localesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(localesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { alternates: _, quotation: _words, ...members } = node as Record<string, unknown>;
  return [
    ...(typeof members.locale === 'string' ? [members.locale] : []),
    ...Object.values(members).flatMap(localesIn),
  ];
}

describe.each(cases)('$path in $locale', ({ path, uid, locale }) => {
  let pages: Page[];
  beforeAll(async () => {
    pages = await pagesOf(path, locale);
  });

  test('there are pages, wholly in this language', () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect([page.slug, ...new Set(localesIn(page))]).toEqual([page.slug, locale]);
  });

  test('each has a warning, and whom to call', () => {
    for (const { slug, safety, treatments } of pages) {
      const warnings = safety ? [safety] : (treatments ?? []).map((treatment) => treatment.safety);
      expect([slug, warnings.length > 0]).toEqual([slug, true]);
      for (const one of warnings)
        for (const part of ['boxedWarning', 'whenToSeekHelp', 'contraindications'])
          expect([slug, part, (one[part] ?? []).length > 0]).toEqual([slug, part, true]);
      if (treatments) for (const { emergencyNumbers } of treatments) expect(emergencyNumbers.length).toBeGreaterThan(0);
    }
  });

  test('each has sources, and says that nobody reviewed it', () => {
    for (const { slug, sources, review } of pages) {
      expect([slug, sources.length > 0]).toEqual([slug, true]);
      expect(review).toMatchObject({ lastReviewed: null, reviewedBy: { sample: true } });
    }
  });

  test('none holds an editor’s note', () => {
    for (const page of pages) {
      const [note] = EDITORS_NOTES[locale]?.exec(JSON.stringify(page)) ?? [];
      expect([page.slug, note]).toEqual([page.slug, undefined]);
      for (const { title, publisher } of page.sources)
        expect([page.slug, `${title}, ${publisher}`]).toEqual([page.slug, expect.not.stringMatching(NOTE_IN_SOURCE)]);
    }
  });

  test('none shows a restriction in another language, or a label or an authority whose language is not said', () => {
    for (const { slug, approvals = [], codes = [] } of pages) {
      for (const { restriction, authorityLocale } of approvals)
        expect([slug, restriction?.locale ?? locale, authorityLocale]).toEqual([slug, locale, expect.any(String)]);
      for (const { labelLocale } of codes) expect([slug, labelLocale]).toEqual([slug, expect.any(String)]);
    }
  });

  test('the gate finds nothing but the sample reviewer: no promise, no missing source, no outdated text', async () => {
    for (const { slug, documentId } of pages) {
      const answer = await app
        .get(`/publishing/entries/${uid as UID.ContentType}/${documentId}`)
        .auth(token, { type: 'bearer' })
        .expect(200);
      const { languages } = answer.body.data as Readiness;
      const findings = languages.find((one) => one.locale === locale)?.findings ?? [];
      const others = findings.filter(({ rule }) => rule !== 'sample-reviewer');
      expect([slug, ...others.map(({ rule, path: place, message }) => `${rule} ${place} ${message}`)]).toEqual([slug]);
    }
  });
});
