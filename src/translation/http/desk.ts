import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { checkedBody, checkedParameters } from '../../parameters';
import { assertMay } from '../../roles';
import { type Code, plainTagged, TaggedTextError } from '../../tagged-text';
import { lockWrites } from '../../writes';
import { checksFor } from '../checksFor';
import type { CheckRequest, ConfirmRequest, MarkRequest, SaveRequest } from '../contract';
import { confirm, coverage, deskOf, editsOf, entryFindings, entryList, save, translatableBy } from '../desk';
import { type Document, documentOfEdit, mark, readTranslation, type Translation } from '../states';
import { abilityOf, bodies, type Context, documentAt, localizedUid, queries, targetLocale } from './requests';

export async function getCoverage(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { status } = checkedParameters(queries.coverage, ctx.query);
  ctx.body = { data: await coverage(strapi, await translatableBy(strapi, abilityOf(ctx)), status) };
}

export async function getEntries(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { locale, type, status, ...query } = checkedParameters(queries.entries, ctx.query);
  const wanted = locale === undefined ? undefined : await targetLocale(strapi, locale);
  const uid = type === undefined ? undefined : localizedUid(strapi, type);
  const scope = (await translatableBy(strapi, abilityOf(ctx)))
    .filter((one) => uid === undefined || one.uid === uid)
    .map((one) => ({ ...one, locales: one.locales.filter((code) => wanted === undefined || code === wanted) }));
  ctx.body = { data: await entryList(strapi, scope, status, { state: query.state, q: query.q, ...query }) };
}

export async function getDesk(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.body = { data: await deskOf(strapi, await translationAt(strapi, ctx, strapi.db.connection)) };
}

export async function getFindings(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.body = { data: await entryFindings(strapi, await translationAt(strapi, ctx, strapi.db.connection)) };
}

export async function putTexts(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const request: SaveRequest = checkedBody(bodies.save, ctx.request.body);
  await change(strapi, ctx, (trx, translation) => save(strapi, trx, abilityOf(ctx), translation, request));
}

export async function postConfirmation(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const request: ConfirmRequest = checkedBody(bodies.confirm, ctx.request.body);
  await change(strapi, ctx, (trx, translation) => confirm(strapi, trx, abilityOf(ctx), translation, request));
}

export async function postCheck(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const request: CheckRequest = checkedBody(bodies.check, ctx.request.body);
  const { uid, documentId, locale, path, text } = request;
  const document = { uid: localizedUid(strapi, uid), documentId };
  const translation = await translationOf(strapi, ctx, strapi.db.connection, document, locale);
  const found = translation.assessment.segments.find(({ source }) => source.path === path);
  if (!found) throw contentError(404, 'not-found', `This entry has no segment "${path}".`);
  const check = await checksFor(strapi, translation.sourceLocale, translation.locale);
  const { codes } = found.source;
  ctx.body = { data: { findings: check(found.source, { text, codes }), length: lengthOf(text, codes) } };
}

export async function getEdits(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const document = documentAt(strapi, ctx);
  await assertMayEditSource(strapi, ctx, document);
  ctx.body = { data: await editsOf(strapi, document) };
}

export async function putEdit(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { kind }: MarkRequest = checkedBody(bodies.mark, ctx.request.body);
  const id = Number(ctx.params.id);
  const document = await strapi.db.transaction(async ({ trx }) => {
    await lockWrites(strapi, trx);
    const found = Number.isSafeInteger(id) && id < 2 ** 31 ? await documentOfEdit(trx, id) : undefined;
    if (!found) throw contentError(404, 'not-found', 'There is no such edit.');
    await assertMayEditSource(strapi, ctx, found);
    await mark(strapi, trx, found, { id, kind });
    return found;
  });
  ctx.body = { data: await editsOf(strapi, document) };
}

async function assertMayEditSource(strapi: Core.Strapi, ctx: Context, { uid }: Document): Promise<void> {
  assertMay(strapi, abilityOf(ctx), 'update', uid, (await knownLocales(strapi)).default);
}

/** Reads, changes and reads again, in one transaction that nothing else writes in between. */
async function change(
  strapi: Core.Strapi,
  ctx: Context,
  work: (trx: Knex.Transaction, translation: Translation) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockWrites(strapi, trx);
    await work(trx, await translationAt(strapi, ctx, trx));
  });
  await getDesk(strapi, ctx);
}

async function translationAt(strapi: Core.Strapi, ctx: Context, connection: Knex): Promise<Translation> {
  const { locale } = checkedParameters(queries.entry, ctx.query);
  return translationOf(strapi, ctx, connection, documentAt(strapi, ctx), locale);
}

async function translationOf(
  strapi: Core.Strapi,
  ctx: Context,
  connection: Knex,
  document: Document,
  code: string,
): Promise<Translation> {
  const locale = await targetLocale(strapi, code);
  assertMay(strapi, abilityOf(ctx), 'update', document.uid, locale);
  const translation = await readTranslation(strapi, connection, document, locale);
  if (!translation) throw contentError(404, 'not-found', 'There is no such entry in the source language.');
  return translation;
}

/** Characters of the words; of everything while a tag is half written. */
function lengthOf(text: string, codes: readonly Code[]): number {
  try {
    return plainTagged(text, codes).length;
  } catch (error) {
    if (error instanceof TaggedTextError) return text.length;
    throw error;
  }
}
