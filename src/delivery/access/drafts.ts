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
  if (status !== undefined && status !== null && status !== 'published' && status !== 'draft') {
    throw contentError(400, 'invalid-parameter', 'status must be "published" or "draft".', { parameter: 'status' });
  }
  const given = (value: unknown) => value !== undefined && value !== null;
  const asksForDrafts = status === 'draft' || given(publicationFilter) || given(hasPublishedVersion);
  if (asksForDrafts && auth?.credentials?.type !== 'full-access') {
    throw contentError(
      403,
      'drafts-not-public',
      'Drafts are not public: leave out status, publicationFilter and hasPublishedVersion, or send a full-access API token.',
    );
  }
}
