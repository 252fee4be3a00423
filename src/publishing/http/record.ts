import { Readable } from 'node:stream';
import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { attributesOf } from '../../model';
import { checkedParameters } from '../../parameters';
import { assertMay, may } from '../../roles';
import { changesBetween } from '../changes';
import type { Deleted, RecordChanges, RecordEntry, Timeline } from '../contract';
import { type Entry, everyEntry, PAGE, readEntry, readLines, restore } from '../record';
import { abilityOf, assertMayReadSome, type Context, knownUid, mayOverride, queries } from './requests';

export async function getTimeline(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const uid = knownUid(strapi, ctx.params.uid);
  await assertMayReadSome(strapi, ctx, uid);
  const { locale, before } = checkedParameters(queries.timeline, ctx.query);
  const of = { uid, documentId: String(ctx.params.documentId), locale, before };
  const lines = await readLines(strapi.db.connection, { ...of, most: PAGE + 1 });
  const readable = lines.filter((line) => may(strapi, abilityOf(ctx), 'read', uid, line.locale));
  ctx.body = { data: { lines: readable.slice(0, PAGE), hasMore: lines.length > PAGE } satisfies Timeline };
}

export async function getRecordEntry(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.body = { data: (await entryAt(strapi, ctx, ctx.params.id)) satisfies RecordEntry };
}

export async function getRecordChanges(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { since } = checkedParameters(queries.since, ctx.query);
  const after = await entryAt(strapi, ctx, ctx.params.id);
  const before = await entryAt(strapi, ctx, since);
  if (before.documentId !== after.documentId || before.uid !== after.uid)
    throw contentError(400, 'invalid-parameter', 'Both lines must be of the same entry.', { parameter: 'since' });
  const uid = knownUid(strapi, after.uid);
  const changes = await changesBetween(strapi, uid, before.snapshot ?? undefined, after.snapshot ?? undefined);
  ctx.body = { data: { changes } satisfies RecordChanges };
}

export async function postRestore(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const entry = await entryAt(strapi, ctx, ctx.params.id);
  const uid = knownUid(strapi, entry.uid);
  const isThere = (await strapi.db.query(uid).count({ where: { documentId: entry.documentId } })) > 0;
  const right = isThere ? 'update' : 'create';
  assertMay(strapi, abilityOf(ctx), right, uid, entry.locale);
  const mayWrite = (attribute: string) =>
    fieldsOf(strapi, uid, attribute).every((field) => may(strapi, abilityOf(ctx), right, uid, entry.locale, field));
  ctx.body = { data: await restore(strapi, entry, mayWrite) };
}

/** The fields of an attribute as roles name them: those of a component each for itself. */
function fieldsOf(strapi: Core.Strapi, uid: UID.Schema, attribute: string): string[] {
  const { component } = attributesOf(strapi.getModel(uid))[attribute] ?? {};
  if (!component) return [attribute];
  const inner = Object.entries(attributesOf(strapi.getModel(component))).filter(([, one]) => !one.private);
  return inner.flatMap(([name]) => fieldsOf(strapi, component, name).map((field) => `${attribute}.${field}`));
}

/** Entries of which nothing is there any more, each with the last that is on record of it. */
export async function getDeleted(strapi: Core.Strapi, ctx: Context): Promise<void> {
  checkedParameters(queries.none, ctx.query);
  const lines = await readLines(strapi.db.connection, { action: 'delete', most: 500 });
  const gone: Deleted['lines'] = [];
  for (const line of lines) {
    const model = Object.values(strapi.contentTypes).find(({ uid }) => uid === line.uid);
    if (!model || gone.length >= PAGE || !may(strapi, abilityOf(ctx), 'read', model.uid, line.locale)) continue;
    const where = { documentId: line.documentId, ...(line.locale !== null && { locale: line.locale }) };
    if ((await strapi.db.query(model.uid).count({ where: where as never })) === 0) gone.push(line);
  }
  ctx.body = { data: { lines: gone } satisfies Deleted };
}

/** The whole record as JSON lines, for an archive: administrators alone may have it. */
export async function getExport(strapi: Core.Strapi, ctx: Context): Promise<void> {
  if (!mayOverride(ctx)) throw contentError(403, 'forbidden', 'Only an administrator may take the whole record.');
  ctx.type = 'application/jsonl';
  ctx.attachment('publication-record.jsonl');
  ctx.body = Readable.from(jsonLines(strapi));
}

async function* jsonLines(strapi: Core.Strapi): AsyncGenerator<string> {
  for await (const entry of everyEntry(strapi.db.connection)) yield `${JSON.stringify(entry)}\n`;
}

async function entryAt(strapi: Core.Strapi, ctx: Context, id: unknown): Promise<Entry> {
  const number = Number(id);
  const entry = Number.isSafeInteger(number) && number > 0 ? await readEntry(strapi.db.connection, number) : undefined;
  if (!entry) throw contentError(404, 'not-found', 'There is no such line in the record.');
  assertMay(strapi, abilityOf(ctx), 'read', knownUid(strapi, entry.uid), entry.locale);
  return entry;
}
