import type { Core, UID } from '@strapi/strapi';
import { FACTS } from '../../src/content';
import type { Finding } from '../../src/findings';
import { attributesOf, localizedFlag } from '../../src/model';
import { ContentError } from './contentError';
import { documentIdOf } from './documentId';
import type { Entry } from './readContent';

/**
 * Publishes entries in every language they have text for.
 *
 * @throws ContentError listing everything in which a file breaks a rule of publishing
 */
export async function publishContent(strapi: Core.Strapi, entries: Entry[]): Promise<void> {
  const problems: string[] = [];
  for (const entry of factsFirst(strapi, entries)) {
    const languages = Object.keys(entry.text);
    for (const locale of languages.length > 0 ? languages : [undefined])
      problems.push(...(await problemsOfPublishing(strapi, entry, locale)));
  }
  if (problems.length > 0) throw new ContentError(problems);
}

/** What is to be published, facts before pages: a page must not be shown before it is known whether it is approved. */
function factsFirst(strapi: Core.Strapi, entries: Entry[]): Entry[] {
  const drafts = entries.filter(({ uid }) => strapi.contentType(uid).options?.draftAndPublish);
  const isFact = ({ uid }: Entry) => FACTS.some((fact) => fact.uid === uid);
  return [...drafts.filter(isFact), ...drafts.filter((entry) => !isFact(entry))];
}

async function problemsOfPublishing(strapi: Core.Strapi, entry: Entry, locale: string | undefined): Promise<string[]> {
  const { uid, key } = entry;
  const documents = strapi.documents(uid) as unknown as { publish(params: object): Promise<unknown> };
  try {
    await documents.publish({ documentId: documentIdOf(uid, key), locale });
    return [];
  } catch (error) {
    const findings = findingsOf(error);
    if (!findings) throw error;
    return findings.map((finding) => problem(strapi, entry, locale, finding));
  }
}

/** The blockers of a refusal to publish; undefined for any other error. */
function findingsOf(error: unknown): Finding[] | undefined {
  const { code, findings } = ((error as { details?: unknown }).details ?? {}) as {
    code?: string;
    findings?: Finding[];
  };
  return code === 'publish-refused' ? findings : undefined;
}

/** "conditions/frey-syndrome.yaml: text.fr.summary: … (no-promised-result)" */
function problem(strapi: Core.Strapi, { uid, key }: Entry, locale: string | undefined, finding: Finding): string {
  const { pluralName } = strapi.contentType(uid as UID.ContentType).info;
  const { rule, path, message } = finding;
  const attribute = attributesOf(strapi.contentType(uid))[path.split('.')[0] ?? ''];
  const part = locale !== undefined && (!attribute || localizedFlag(attribute)) ? `text.${locale}` : 'facts';
  return `${pluralName}/${key}.yaml: ${[part, path].filter(Boolean).join('.')}: ${message} (${rule})`;
}
