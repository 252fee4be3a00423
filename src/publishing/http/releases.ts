import type { Core, UID } from '@strapi/strapi';
import { actorOf } from '../../actor';
import { contentError } from '../../errors';
import type { Finding } from '../../findings';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { checkedBody, checkedParameters } from '../../parameters';
import { assertMay, may } from '../../roles';
import { overriding } from '../gate';
import {
  addItems,
  candidates,
  changeRelease,
  checkItems,
  dropRelease,
  itemsOf,
  lineOf,
  makeRelease,
  type Permit,
  type Person,
  publishRelease,
  readRelease,
  readReleases,
  releaseOf,
  removeItems,
  type StoredItem,
  scheduleRelease,
  shownTogether,
  takeBack,
  unscheduleRelease,
  writeRelease,
} from '../releases';
import type { Candidates, EntryReleases, ReleaseCheck, ReleaseItem, ReleaseLine } from '../releases/contract';
import { isBlocker } from '../rules';
import { releaseBodies, releaseQueries } from './releaseRequests';
import { abilityOf, type Context, knownUid, localeAsked, mayOverride, personOf, releaseAt } from './requests';

type Item = Omit<StoredItem, 'name'>;

export async function getReleases(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { state, from, to } = checkedParameters(releaseQueries.list, ctx.query);
  const releases = await readReleases(strapi.db.connection, { ...(state && { states: state }), from, to });
  ctx.body = { data: { releases: await linesOf(strapi, releases) } };
}

/** What can be put into a release, by its name. */
export async function getCandidates(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { q = '' } = checkedParameters(releaseQueries.entries, ctx.query);
  const { codes } = await knownLocales(strapi);
  const data: Candidates = await candidates(strapi, q.trim(), (model) =>
    (isLocalizedType(model) ? codes : [null]).filter((locale) =>
      may(strapi, abilityOf(ctx), 'publish', model.uid, locale),
    ),
  );
  ctx.body = { data };
}

/** Those that are still to come and hold something of an entry. */
export async function getReleasesOfEntry(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const of = { uid: knownUid(strapi, ctx.params.uid), documentId: String(ctx.params.documentId) };
  await assertReleases(strapi, ctx);
  const found = await readReleases(strapi.db.connection, { of, states: ['open', 'scheduled', 'refused'] });
  const releases: EntryReleases['releases'] = [];
  for (const release of found) {
    const items = await itemsOf(strapi.db.connection, release.id);
    const own = items.filter(({ uid, documentId }) => uid === of.uid && documentId === of.documentId);
    releases.push({ ...(await lineOf(strapi, release)), items: own.map(({ name: _, ...item }) => item) });
  }
  ctx.body = { data: { releases } satisfies EntryReleases };
}

export async function postRelease(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { name, items: asked = [], schedule } = checkedBody(releaseBodies.make, ctx.request.body);
  const items = await checkedItems(strapi, ctx, asked);
  const person = await schedulerOf(strapi, ctx);
  const id = (await strapi.db.transaction(async ({ trx }) => {
    const made = await makeRelease(strapi, trx, { name, items });
    if (schedule) await scheduleRelease(trx, { id: made }, schedule, person);
    return made;
  })) as number;
  await answer(strapi, ctx, id);
  ctx.status = 201;
}

export async function getRelease(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function postRename(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { name } = checkedBody(releaseBodies.rename, ctx.request.body);
  await changeRelease(strapi, releaseAt(ctx), mayPublishAll(strapi, ctx), (trx, { id }) =>
    writeRelease(trx, id, { name }),
  );
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function deleteReleaseAt(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  await changeRelease(strapi, releaseAt(ctx), mayPublishAll(strapi, ctx), dropRelease);
  ctx.status = 204;
}

export async function postItems(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { items: asked } = checkedBody(releaseBodies.items, ctx.request.body);
  const items = await checkedItems(strapi, ctx, asked);
  await changeRelease(strapi, releaseAt(ctx), whoeverMayAsk, (trx, { id }) => addItems(strapi, trx, id, items));
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function postItemsOut(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { items: asked } = checkedBody(releaseBodies.itemsOut, ctx.request.body);
  // What is of a type that is gone must come out, too.
  const items = asked.map((item) => ({ ...item, uid: item.uid as UID.ContentType }));
  mayPublishAll(strapi, ctx)(items);
  await changeRelease(strapi, releaseAt(ctx), whoeverMayAsk, (trx, { id }) => removeItems(trx, id, items));
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function getCheck(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { id } = await readRelease(strapi.db.connection, releaseAt(ctx));
  const items = await itemsOf(strapi.db.connection, id);
  // It says what the entries hold.
  for (const { uid, locale } of items.filter((item) => item.uid in strapi.contentTypes))
    assertMay(strapi, abilityOf(ctx), 'read', uid, locale);
  const { findings, pages } = await checkItems(strapi, items);
  const shown = await shownTogether(strapi, findings);
  const data: ReleaseCheck = {
    findings: [...shown.filter(isBlocker), ...shown.filter((finding) => !isBlocker(finding))],
    pages,
  };
  ctx.body = { data };
}

export async function postSchedule(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const request = checkedBody(releaseBodies.schedule, ctx.request.body);
  const person = await schedulerOf(strapi, ctx);
  await changeRelease(strapi, releaseAt(ctx), mayPublishAll(strapi, ctx), (trx, release) =>
    scheduleRelease(trx, release, request, person),
  );
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function postUnschedule(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  await changeRelease(strapi, releaseAt(ctx), mayPublishAll(strapi, ctx), unscheduleRelease);
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function postPublishRelease(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { override } = checkedBody(releaseBodies.publish, ctx.request.body ?? {});
  const permit = mayPublishAll(strapi, ctx);
  await refusedAsShown(strapi, () =>
    maybeOverriding(ctx, override, () => publishRelease(strapi, releaseAt(ctx), permit)),
  );
  await answer(strapi, ctx, releaseAt(ctx));
}

export async function postTakeBack(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await assertReleases(strapi, ctx);
  const { override, leaveNewer } = checkedBody(releaseBodies.takeBack, ctx.request.body ?? {});
  const permit = mayPublishAll(strapi, ctx);
  await refusedAsShown(strapi, () =>
    maybeOverriding(ctx, override, () => takeBack(strapi, releaseAt(ctx), permit, leaveNewer)),
  );
  await answer(strapi, ctx, releaseAt(ctx));
}

async function maybeOverriding(ctx: Context, override: { reason: string } | undefined, work: () => Promise<void>) {
  if (!override) return work();
  if (!mayOverride(ctx)) throw contentError(403, 'forbidden', 'Only an administrator may publish over a blocker.');
  return overriding(override, work);
}

/** A refusal says of its findings what a check says of them: what their fields are called, and which may be overridden. */
async function refusedAsShown(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { details } = error as { details?: { code?: string; findings?: Finding[] } };
    if (details?.code === 'publish-refused') details.findings = await shownTogether(strapi, details.findings ?? []);
    throw error;
  }
}

async function answer(strapi: Core.Strapi, ctx: Context, id: number): Promise<void> {
  ctx.body = { data: await releaseOf(strapi, id, { ability: abilityOf(ctx), mayOverride: mayOverride(ctx) }) };
}

async function linesOf(
  strapi: Core.Strapi,
  releases: Awaited<ReturnType<typeof readReleases>>,
): Promise<ReleaseLine[]> {
  const lines: ReleaseLine[] = [];
  for (const release of releases) lines.push(await lineOf(strapi, release));
  return lines;
}

async function schedulerOf(strapi: Core.Strapi, ctx: Context): Promise<Person> {
  return { id: personOf(ctx), name: (await actorOf(strapi)) ?? '' };
}

/** Releases are for those who publish something. @throws PolicyError (403) with code `forbidden` */
async function assertReleases(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { codes } = await knownLocales(strapi);
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const mayAny = types.some((model) =>
    (isLocalizedType(model) ? codes : [null]).some((locale) =>
      may(strapi, abilityOf(ctx), 'publish', model.uid, locale),
    ),
  );
  if (!mayAny) throw contentError(403, 'forbidden', 'Releases are for those whose role publishes.');
}

/** Throws a PolicyError (403) with code `forbidden` unless the person may publish all that a release holds. */
function mayPublishAll(strapi: Core.Strapi, ctx: Context): Permit {
  return (items) => {
    for (const { uid, locale } of items.filter((item) => item.uid in strapi.contentTypes))
      assertMay(strapi, abilityOf(ctx), 'publish', uid, locale);
  };
}

/** What goes in or out is looked at by itself; what else a release holds is nobody's question then. */
const whoeverMayAsk: Permit = () => {};

/** Items of types and languages that there are, and that the person may publish. */
async function checkedItems(strapi: Core.Strapi, ctx: Context, asked: readonly ReleaseItem[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const { uid: name, documentId, locale: code, action } of asked) {
    const uid: UID.ContentType = knownUid(strapi, name);
    const locale = await localeAsked(strapi, uid, code ?? undefined);
    assertMay(strapi, abilityOf(ctx), 'publish', uid, locale);
    items.push({ uid, documentId, locale, action });
  }
  return items;
}
