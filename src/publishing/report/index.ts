/** The whole content against the gate. */
import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import type { Finding } from '../../findings';
import { assess, assessAll } from '../assess';
import type { RecordLine, ShownFinding } from '../contract';
import { shown } from '../readiness';
import { readLines } from '../record';
import { isBlocker } from '../rules';
import { publishedVersions } from '../subject';

/** What is wrong with one language of a published entry. */
export interface Reported {
  uid: UID.ContentType;
  documentId: string;
  name: string;
  locale: string | null;
  findings: Finding[];
}

/** Every published language of every entry with what is wrong with it, in the order of the types; none without. */
export async function* report(strapi: Core.Strapi): AsyncGenerator<Reported> {
  for (const uid of PUBLIC_TYPES) {
    for (const { documentId, locale } of await publishedVersions(strapi, uid)) {
      const wanted = { uid, documentId, locale, status: 'published' } as const;
      const assessment = await assess(strapi, strapi.db.connection, wanted);
      if (!assessment || assessment.findings.length === 0) continue;
      const { name, title } = assessment.subject.values;
      yield { uid, documentId, locale, name: String(name ?? title ?? documentId), findings: assessment.findings };
    }
  }
}

type Standing = RecordLine & { uid: UID.ContentType; findings: ShownFinding[] };

const MOST = 200;

/**
 * What is public over blockers that are still there: the last publication was one over them, and nobody mended it.
 *
 * @param isAsked tells those that somebody wants to know of: the others are not assessed
 */
export async function standingOverrides(
  strapi: Core.Strapi,
  isAsked: (entry: { uid: UID.ContentType; locale: string | null }) => boolean,
): Promise<Standing[]> {
  const lines = (await readLines(strapi.db.connection, { isOverriddenLast: true, most: MOST })).flatMap((line) => {
    const uid = PUBLIC_TYPES.find((type) => type === line.uid);
    return uid && isAsked({ uid, locale: line.locale }) ? [{ ...line, uid }] : [];
  });
  const assessed = await assessAll(
    strapi,
    strapi.db.connection,
    lines.map(({ uid, documentId, locale }) => ({ uid, documentId, locale, status: 'published' })),
  );
  const standing: Standing[] = [];
  for (const [index, line] of lines.entries()) {
    const assessment = assessed[index];
    const findings = assessment ? (await shown(strapi, assessment)).filter(isBlocker) : [];
    if (findings.length > 0) standing.push({ ...line, findings });
  }
  return standing;
}
