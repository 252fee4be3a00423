import type { Core, UID } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import type { Finding } from '../../findings';
import { namesOf, readLabels } from '../../labels';
import { type Ability, may } from '../../roles';
import type { ShownFinding } from '../contract';
import { IMPOSSIBLE } from '../gate';
import { languageKey } from '../subject';
import type { Release, ReleaseLine, Schedule } from './contract';
import { itemsOf, readRelease, type StoredItem, type StoredRelease } from './stored';

/** A release as lists show it. */
export async function lineOf(strapi: Core.Strapi, release: StoredRelease): Promise<ReleaseLine> {
  const { id, name, state, madeBy, madeAt, publishedAt, publishedBy, size } = release;
  return {
    ...{ id, name, state, madeBy, size, publishedBy },
    madeAt: madeAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    schedule: scheduleOf(release),
    findings: await shownTogether(strapi, release.findings),
  };
}

function scheduleOf({ dueAt, localTime, timeZone, scheduledByName }: StoredRelease): Schedule | null {
  if (!dueAt || localTime === null || timeZone === null) return null;
  return { at: dueAt.toISOString(), localTime, timeZone, by: scheduledByName };
}

/**
 * A release with what it holds.
 *
 * @throws NotFoundError (404) with code `not-found`
 */
export async function releaseOf(
  strapi: Core.Strapi,
  id: number,
  { ability, mayOverride }: { ability: Ability; mayOverride: boolean },
): Promise<Release> {
  const release = await readRelease(strapi.db.connection, id);
  const items = await itemsOf(strapi.db.connection, id);
  return {
    ...(await lineOf(strapi, release)),
    items: await namedItems(strapi, items),
    // What is of a type that is gone is nobody's, and can be taken out.
    mayPublish: items.every(
      ({ uid, locale }) => !(uid in strapi.contentTypes) || may(strapi, ability, 'publish', uid, locale),
    ),
    mayOverride,
  };
}

async function namedItems(strapi: Core.Strapi, items: readonly StoredItem[]): Promise<Release['items']> {
  const ofKnownTypes = items.filter(({ uid }) => uid in strapi.contentTypes);
  const names = await namesOf(strapi, ofKnownTypes);
  const there = await versionsThere(strapi, ofKnownTypes);
  return items.map(({ name, ...item }) => {
    const isDeleted = !there.has(languageKey(item));
    const type = strapi.contentTypes[item.uid]?.info.displayName ?? item.uid;
    return { ...item, type, isDeleted, name: (isDeleted ? name : nameIn(names, item)) ?? item.documentId };
  });
}

function nameIn(names: Awaited<ReturnType<typeof namesOf>>, { uid, documentId }: Omit<StoredItem, 'name'>) {
  return names.find((one) => one.uid === uid && one.documentId === documentId)?.name;
}

async function versionsThere(strapi: Core.Strapi, items: readonly StoredItem[]): Promise<Set<string>> {
  const there = new Set<string>();
  for (const uid of new Set(items.map((item) => item.uid))) {
    const documentIds = items.filter((item) => item.uid === uid).map(({ documentId }) => documentId);
    const query = { where: { documentId: { $in: documentIds } }, select: ['documentId', 'locale'] } as object;
    const rows = (await strapi.db.query(uid).findMany(query)) as { documentId: string; locale: string | null }[];
    for (const { documentId, locale } of rows) {
      there.add(languageKey({ uid, documentId, locale }));
      there.add(languageKey({ uid, documentId, locale: null }));
    }
  }
  return there;
}

/** Findings about several entries, with what their fields are called. */
export async function shownTogether(strapi: Core.Strapi, findings: readonly Finding[]): Promise<ShownFinding[]> {
  const never = [...strapi.config.get<Settings>('settings').publishing.neverOverridden, ...IMPOSSIBLE];
  return Promise.all(
    findings.map(async (finding) => ({
      ...finding,
      field: '',
      label: await labelOf(strapi, finding),
      ...(finding.severity === 'blocker' && { isOverridable: !never.includes(finding.rule) }),
    })),
  );
}

async function labelOf(strapi: Core.Strapi, { path, entry }: Finding): Promise<string> {
  const model = entry && strapi.contentTypes[entry.uid as UID.ContentType];
  if (!model || path === '') return '';
  const { label } = (await readLabels(strapi, model.uid))([path]);
  return label({ path, place: path, field: path.replace(/\.[^.]*\d[^.]*(?=\.|$)/g, '') });
}
