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
  type Subject,
  scopeToken,
} from '../../previews';
import { assertMay } from '../../roles';
import { previewAddress, releasePreviewAddress } from '../preview';
import type { NewPreviewLink, PreviewLinkLine, ReleasePreview } from '../preview/contract';
import { isToCome, itemsOf, readRelease } from '../releases';
import { abilityOf, type Context, knownUid, localeAsked, personOf, releaseAt } from './requests';

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
  const scope = await scopeAsked(strapi, ctx, { release: releaseAt(ctx) });
  const url = (await addressOf(strapi, scope, scopeToken(strapi, scope))) ?? null;
  ctx.body = { data: { url } satisfies ReleasePreview };
}

export async function getLinks(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { release, uid = '', documentId = '', locale = null } = checkedParameters(queries.of, ctx.query);
  const subject = await subjectOf(strapi, release === undefined ? { uid, documentId, locale } : { release });
  await assertMayPreview(strapi, ctx, subject);
  const links = await listLinks(strapi, subject);
  ctx.body = { data: { links: await Promise.all(links.map((link) => lineOf(strapi, ctx, link))) } };
}

export async function postLink(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { of: asked, name, days = 7 } = checkedBody(bodies.link, ctx.request.body);
  const scope = await scopeAsked(strapi, ctx, asked);
  ctx.body = { data: await lineOf(strapi, ctx, await makeLink(strapi, { scope, name, days })) };
  ctx.status = 201;
}

export async function postRevoke(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const link = await linkAt(strapi, ctx);
  await revokeLink(strapi, link.id);
  ctx.body = { data: await lineOf(strapi, ctx, await linkAt(strapi, ctx)) };
}

async function linkAt(strapi: Core.Strapi, ctx: Context): Promise<PreviewLink> {
  const link = await readLink(strapi.db.connection, String(ctx.params.id));
  await assertMayPreview(strapi, ctx, link.scope);
  return link;
}

async function lineOf(strapi: Core.Strapi, ctx: Context, link: PreviewLink): Promise<PreviewLinkLine> {
  const { id, name, madeBy, madeAt, expiresAt, revokedBy, revokedAt, openedAt, timesOpened, scope } = link;
  const isOpen = revokedAt === null && expiresAt.getTime() > Date.now();
  return {
    ...{ id, name, madeBy, revokedBy, timesOpened, isOpen },
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    // It shows what its maker may read.
    url:
      isOpen && scope.by === personOf(ctx) ? ((await addressOf(strapi, scope, linkToken(strapi, link))) ?? null) : null,
  };
}

async function addressOf(strapi: Core.Strapi, scope: Scope, token: string): Promise<string | undefined> {
  return scope.kind === 'release'
    ? releasePreviewAddress(strapi, scope.id, token)
    : previewAddress(strapi, scope, token);
}

/** What a preview is asked of, which is there, and which the person may read. */
async function scopeAsked(strapi: Core.Strapi, ctx: Context, asked: z.infer<typeof of>): Promise<Scope> {
  const subject = await subjectOf(strapi, asked);
  await assertMayPreview(strapi, ctx, subject);
  if (subject.kind === 'release') {
    const release = await readRelease(strapi.db.connection, subject.id);
    if (!isToCome(release))
      throw contentError(409, 'release-conflict', `“${release.name}” is published already: look at the site itself.`, {
        state: release.state,
      });
    return { ...subject, by: personOf(ctx) };
  }
  const { uid, documentId, locale } = subject;
  const where = { documentId, ...(locale !== null && { locale }) };
  if ((await strapi.db.query(uid).count({ where: where as never })) === 0)
    throw contentError(404, 'not-found', 'There is no such entry in this language.');
  return { ...subject, by: personOf(ctx) };
}

async function subjectOf(strapi: Core.Strapi, asked: z.infer<typeof of>): Promise<Subject> {
  if ('release' in asked) return { kind: 'release', id: asked.release };
  const uid = knownUid(strapi, asked.uid);
  const locale = await localeAsked(strapi, uid, asked.locale ?? undefined);
  return { kind: 'entry', uid, documentId: asked.documentId, locale };
}

/** @throws PolicyError (403) with code `forbidden` unless the person may read all that it shows */
async function assertMayPreview(strapi: Core.Strapi, ctx: Context, subject: Subject): Promise<void> {
  const items = subject.kind === 'release' ? await itemsOf(strapi.db.connection, subject.id) : [subject];
  for (const { uid, locale } of items)
    if (uid in strapi.contentTypes) assertMay(strapi, abilityOf(ctx), 'read', uid, locale);
}
