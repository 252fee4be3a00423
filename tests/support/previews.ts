import type request from 'supertest';
import type { Application } from './application';

/** A page as visitors get it, without what the moment of publishing gives it. */
export function withoutMoment(page: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(page, (key, value) => (key === 'updatedAt' || key === 'publishedAt' ? undefined : value)),
  );
}

/** The token that an address opens a preview by. */
export function tokenIn(url: string): string {
  return new URL(url, 'http://localhost').searchParams.get('preview') ?? '';
}

/**
 * What somebody does who is signed in, and what whoever has a token of a preview does.
 *
 * @param own the session that is used unless another is named
 */
export function previewing(application: () => Application, own: () => string) {
  const as = (session: string) => ({
    get: (url: string) => application().get(url).auth(session, { type: 'bearer' }),
    post: (url: string, body: object = {}) => application().post(url).auth(session, { type: 'bearer' }).send(body),
  });
  return {
    as,
    /** The token that the admin panel opens a draft with. */
    tokenFor: async (uid: string, documentId: string, locale = 'en', session = own()): Promise<string> => {
      const { body } = await as(session)
        .get(`/content-manager/preview/url/${uid}?documentId=${documentId}&locale=${locale}&status=draft`)
        .expect(200);
      return tokenIn(body.data.url);
    },
    preview: (url: string, token: string): request.Test => application().get(`/api/${url}`).set('Preview-Token', token),
  };
}
