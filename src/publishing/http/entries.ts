import type { Core, UID } from '@strapi/strapi';
import { today } from '../../calendar';
import { contentError } from '../../errors';
import { checkedBody, checkedParameters } from '../../parameters';
import { assertMay } from '../../roles';
import { assessTyped, readSubject } from '../assess';
import { changesBetween } from '../changes';
import { consequencesOf, publishedOf } from '../consequences';
import type { Change, Changes, CheckAnswer, ServedStates } from '../contract';
import { overriding } from '../gate';
import { linkedTo } from '../linked';
import { readinessOf, servedStates, shown } from '../readiness';
import { snapshotOf } from '../record';
import { noteReview } from '../subject';
import {
  abilityOf,
  assertMayReadSome,
  bodies,
  type Context,
  knownUid,
  localeAsked,
  localesAsked,
  mayOverride,
  queries,
} from './requests';

type Document = { uid: UID.ContentType; documentId: string };

export async function getReadiness(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await answerReadiness(strapi, ctx, documentAt(strapi, ctx));
}

export async function postCheck(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { uid: asked, documentId, locale: code, values } = checkedBody(bodies.check, ctx.request.body);
  const uid = knownUid(strapi, asked);
  const locale = await localeAsked(strapi, uid, code);
  assertMay(strapi, abilityOf(ctx), 'read', uid, locale);
  const assessment = await assessTyped(strapi, { uid, documentId, locale }, values);
  ctx.body = { data: { findings: await shown(strapi, assessment) } satisfies CheckAnswer };
}

export async function getChanges(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const document = documentAt(strapi, ctx);
  const locale = await localeAsked(strapi, document.uid, checkedParameters(queries.locale, ctx.query).locale);
  assertMay(strapi, abilityOf(ctx), 'read', document.uid, locale);
  const shownIn = await linkedTo(strapi, strapi.db.connection, document, { statuses: ['published'] });
  const data: Changes = {
    locale,
    changes: await pendingChanges(strapi, document, locale),
    shownIn: await publishedOf(strapi, shownIn),
  };
  ctx.body = { data };
}

async function pendingChanges(strapi: Core.Strapi, document: Document, locale: string | null): Promise<Change[]> {
  const read = async (status: 'draft' | 'published') => {
    const subject = await readSubject(strapi, strapi.db.connection, { ...document, locale, status });
    return subject && snapshotOf(strapi, subject, true);
  };
  const draft = await read('draft');
  if (!draft) throw contentError(404, 'not-found', 'There is no such entry in this language.');
  return changesBetween(strapi, document.uid, await read('published'), draft);
}

/** Publishes languages of an entry: all that are named, or none. */
export async function postPublish(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const document = documentAt(strapi, ctx);
  const { locales, override } = checkedBody(bodies.publish, ctx.request.body);
  const asked = await localesAsked(strapi, document.uid, locales ?? []);
  for (const locale of asked) assertMay(strapi, abilityOf(ctx), 'publish', document.uid, locale);
  if (override && !mayOverride(ctx))
    throw contentError(403, 'forbidden', 'Only an administrator may publish over a blocker.');
  const work = () => publishAll(strapi, document, asked);
  await (override ? overriding(override, work) : work());
  await answerReadiness(strapi, ctx, document);
}

/** The default locale comes first, for the others take its facts. */
async function publishAll(strapi: Core.Strapi, { uid, documentId }: Document, locales: (string | null)[]) {
  const documents = strapi.documents(uid) as unknown as { publish(params: object): Promise<unknown> };
  const known = await localeAsked(strapi, uid, undefined);
  const ordered = [...locales.filter((one) => one === known), ...locales.filter((one) => one !== known)];
  await strapi.db.transaction(async () => {
    for (const locale of new Set(ordered)) await documents.publish({ documentId, ...(locale !== null && { locale }) });
  });
}

/** Says that the draft was reviewed today, as it stands. */
export async function postReviewed(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { uid, documentId } = documentAt(strapi, ctx);
  const { locale: code, reviewedBy } = checkedBody(bodies.reviewed, ctx.request.body);
  const locale = (await localeAsked(strapi, uid, code)) ?? '';
  for (const field of ['lastReviewed', 'reviewedBy']) assertMay(strapi, abilityOf(ctx), 'update', uid, locale, field);
  const documents = strapi.documents(uid) as unknown as { update(params: object): Promise<unknown> };
  await strapi.db.transaction(async ({ trx }) => {
    const lastReviewed = today();
    const updated = await documents.update({
      documentId,
      locale,
      data: { lastReviewed, ...(reviewedBy !== undefined && { reviewedBy: { set: [{ documentId: reviewedBy }] } }) },
    });
    if (!updated) throw contentError(404, 'not-found', 'There is no such entry in this language.');
    await noteReview(strapi, trx, { uid, documentId, locale }, true);
  });
  await answerReadiness(strapi, ctx, { uid, documentId });
}

export async function getConsequences(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const uid = knownUid(strapi, ctx.params.uid);
  const { action, documentId: documentIds, locale: codes = [] } = checkedParameters(queries.consequences, ctx.query);
  const locales = codes.includes('*') ? '*' : await localesAsked(strapi, uid, codes);
  for (const locale of locales === '*' ? await localesAsked(strapi, uid, []) : locales)
    assertMay(strapi, abilityOf(ctx), action === 'delete' ? 'delete' : 'publish', uid, locale);
  ctx.body = { data: await consequencesOf(strapi, { action, uid, documentIds, locales }) };
}

export async function getServed(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const uid = knownUid(strapi, ctx.params.uid);
  await assertMayReadSome(strapi, ctx, uid);
  const { documentId } = checkedParameters(queries.documents, ctx.query);
  const states = await servedStates(strapi, uid, documentId);
  const data: ServedStates = {
    states: Object.fromEntries(
      [...states].map(([id, byLocale]) => [
        id,
        Object.fromEntries([...byLocale].map(([locale, served]) => [locale ?? '', served])),
      ]),
    ),
  };
  ctx.body = { data };
}

function documentAt(strapi: Core.Strapi, ctx: Context): Document {
  return { uid: knownUid(strapi, ctx.params.uid), documentId: String(ctx.params.documentId) };
}

async function answerReadiness(strapi: Core.Strapi, ctx: Context, document: Document): Promise<void> {
  await assertMayReadSome(strapi, ctx, document.uid);
  const data = await readinessOf(strapi, document, { ability: abilityOf(ctx), mayOverride: mayOverride(ctx) });
  if (!data) throw contentError(404, 'not-found', 'There is no such entry.');
  ctx.body = { data };
}
