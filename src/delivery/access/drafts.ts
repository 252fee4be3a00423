import { contentError } from '../../errors';

/** Parameters that choose between drafts and published versions. */
export interface DraftParameters {
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
}

/** What Strapi knows about who asks: see `ctx.state.auth`. */
export interface Auth {
  credentials?: { type?: string } | null;
}

/**
 * Keeps drafts, and any hint of their existence, from everybody but a full-access API token.
 * Strapi itself shows drafts to anonymous readers who ask for them.
 *
 * @throws PolicyError (403) with code `drafts-not-public`
 * @throws ValidationError (400) with code `invalid-parameter` for a status that does not exist
 */
export function refuseDrafts(parameters: DraftParameters, auth: Auth | undefined): void {
  const { status, publicationFilter, hasPublishedVersion } = parameters;
  assertStatus(status);
  const given = (value: unknown) => value !== undefined && value !== null;
  const asksForDrafts = status === 'draft' || given(publicationFilter) || given(hasPublishedVersion);
  if (asksForDrafts) refuseUnlessFull(auth, 'status, publicationFilter and hasPublishedVersion');
}

/** @throws ValidationError (400) with code `invalid-parameter` for a status that does not exist */
export function assertStatus(status: unknown): void {
  if (status !== undefined && status !== null && status !== 'published' && status !== 'draft')
    throw contentError(400, 'invalid-parameter', 'status must be "published" or "draft".', { parameter: 'status' });
}

/**
 * Keeps the drafts that a draft leads to from everybody who may write the one and not see the others: Strapi answers a
 * write with what was written and what `populate` asks for.
 *
 * @throws PolicyError (403) with code `drafts-not-public`
 */
export function refuseDraftsBesideWritten(
  { status, populate }: DraftParameters & { populate?: unknown },
  auth: Auth | undefined,
): void {
  if (populate !== undefined && status !== 'published') refuseUnlessFull(auth, 'populate, or publish with status');
}

function refuseUnlessFull(auth: Auth | undefined, parameters: string): void {
  if (auth?.credentials?.type === 'full-access') return;
  const message = `Drafts are not public: leave out ${parameters}, or send a full-access API token.`;
  throw contentError(403, 'drafts-not-public', message);
}
