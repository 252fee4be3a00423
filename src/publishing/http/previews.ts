import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { checkedBody, checkedParameters } from '../../parameters';
import {
  linkToken,
  listLinks,
  makeLink,
  type PreviewLink,
  readLink,
  revokeLink,
  type Scope,
  scopeToken,
} from '../../previews';
import { assertMay } from '../../roles';
import { entryScope, previewAddress, releasePreviewAddress } from '../preview';
import type { NewPreviewLink, PreviewLinkLine, ReleasePreview } from '../preview/contract';
import { itemsOf, readRelease } from '../releases';
import { abilityOf, type Context, knownUid, localeAsked } from './requests';

const one = z.string().max(200);
const of = z.union([
  z.object({ uid: one, documentId: one, locale: one.nullable() }),
  z.object({ release: z.coerce.number().int().positive() }),
]);
const bodies = {
  link: z.object({
    of,
    name: z.string().trim().min(1, 'must say whom it is for').max(200),
    days: z.number().int().min(1).max(30).optional(),
  }) satisfies z.ZodType<NewPreviewLink>,
};
const queries = {
  of: z.object({
    uid: one.optional(),
    documentId: one.optional(),
    locale: one.optional(),
    release: z.coerce.number().int().positive().optional(),
  }),
};

/** The address of a preview of a whole release, for whoever asks. */
export async function getReleasePreview(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const scope = await scopeAsked(strapi, ctx, { release: Number(ctx.params.id) });
  const url = (await addressOf(strapi, scope, scopeToken(strapi, scope))) ?? null;
  ctx.body = { data: { url } satisfies ReleasePreview };
}

export async function getLinks(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { release, uid = '', documentId = '', locale = null } = checkedParameters(queries.of, ctx.query);
  const scope = await scopeAsked(strapi, ctx, release === undefined ? { uid, documentId, locale } : { release });
  // Whoever made them, and whatever they may read.
  const links = await listLinks(strapi, scope.kind === 'entry' ? { ...scope, without: undefined } : scope);
  ctx.body = { data: { links: await Promise.all(links.map((link) => lineOf(strapi, link))) } };
}

export async function postLink(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { of: asked, name, days = 7 } = checkedBody(bodies.link, ctx.request.body);
  const scope = await scopeAsked(strapi, ctx, asked);
  ctx.body = { data: await lineOf(strapi, await makeLink(strapi, { scope, name, days })) };
  ctx.status = 201;
}

export async function postRevoke(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const link = await linkAt(strapi, ctx);
  await revokeLink(strapi, link.id);
  ctx.body = { data: await lineOf(strapi, await linkAt(strapi, ctx)) };
}

async function linkAt(strapi: Core.Strapi, ctx: Context): Promise<PreviewLink> {
  const link = await readLink(strapi.db.connection, String(ctx.params.id));
  await assertMayPreview(strapi, ctx, link.scope);
  return link;
}

async function lineOf(strapi: Core.Strapi, link: PreviewLink): Promise<PreviewLinkLine> {
  const { id, name, madeBy, madeAt, expiresAt, revokedBy, revokedAt, openedAt, timesOpened, scope } = link;
  const isOpen = revokedAt === null && expiresAt.getTime() > Date.now();
  return {
    ...{ id, name, madeBy, revokedBy, timesOpened, isOpen },
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    url: isOpen ? ((await addressOf(strapi, scope, linkToken(strapi, link))) ?? null) : null,
  };
}

async function addressOf(strapi: Core.Strapi, scope: Scope, token: string): Promise<string | undefined> {
  return scope.kind === 'release'
    ? releasePreviewAddress(strapi, scope.id, token)
    : previewAddress(strapi, scope, token);
}

/** What a preview is asked of, which the person may read. */
async function scopeAsked(strapi: Core.Strapi, ctx: Context, asked: z.infer<typeof of>): Promise<Scope> {
  const scope = await scopeOf(strapi, ctx, asked);
  await assertMayPreview(strapi, ctx, scope);
  return scope;
}

async function scopeOf(strapi: Core.Strapi, ctx: Context, asked: z.infer<typeof of>): Promise<Scope> {
  if ('release' in asked) {
    const { id } = await readRelease(strapi.db.connection, asked.release);
    return { kind: 'release', id };
  }
  const uid = knownUid(strapi, asked.uid);
  const locale = await localeAsked(strapi, uid, asked.locale ?? undefined);
  const where = { documentId: asked.documentId, ...(locale !== null && { locale }) };
  if ((await strapi.db.query(uid).count({ where: where as never })) === 0)
    throw contentError(404, 'not-found', 'There is no such entry in this language.');
  return entryScope(strapi, abilityOf(ctx), { uid, documentId: asked.documentId, locale });
}

/** @throws PolicyError (403) with code `forbidden` unless the person may read all that it shows */
async function assertMayPreview(strapi: Core.Strapi, ctx: Context, scope: Scope): Promise<void> {
  const items = scope.kind === 'release' ? await itemsOf(strapi.db.connection, scope.id) : [scope];
  for (const { uid, locale } of items) assertMay(strapi, abilityOf(ctx), 'read', uid, locale);
}
