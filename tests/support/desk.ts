import type { UID } from '@strapi/strapi';
import type { Desk, DeskSegment } from '../../src/translation/contract';
import { type Application, startApplication } from './application';
import { editor, uids } from './fixtures';
import type { Template } from './postgres';
import { adminToken } from './token';

/** The translators' desk over HTTP, as one person uses it. */
export function deskOf(app: Application, token: string) {
  const entry = (uid: UID.ContentType, documentId: string, locale: string) =>
    `/translation/entries/${uid}/${documentId}?locale=${locale}`;
  const get = (url: string) => app.get(url).auth(token, { type: 'bearer' });
  const post = (url: string) => app.post(url).auth(token, { type: 'bearer' });
  const put = (url: string) => app.put(url).auth(token, { type: 'bearer' });
  return {
    get,
    post,
    put,
    read: async (uid: UID.ContentType, documentId: string, locale: string): Promise<Desk> =>
      (await get(entry(uid, documentId, locale)).expect(200)).body.data,
    /** Saves texts by path, as they were read in `desk`. */
    save: (desk: Desk, texts: Record<string, string>) =>
      put(entry(desk.uid as UID.ContentType, desk.documentId, desk.locale)).send({
        segments: Object.entries(texts).map(([path, text]) => ({ path, text, ...readAs(desk, path) })),
      }),
    confirm: (desk: Desk, paths: string[]) =>
      post(entry(desk.uid as UID.ContentType, desk.documentId, desk.locale).replace('?', '/confirm?')).send({
        segments: paths.map((path) => ({ path, ...readAs(desk, path) })),
      }),
  };
}

function readAs(desk: Desk, path: string) {
  const segment = segmentAt(desk, path);
  return { source: segment.source.fingerprint, target: segment.target?.fingerprint ?? null };
}

export function segmentAt({ segments }: Desk, path: string): DeskSegment {
  const found = segments.find((segment) => segment.path === path);
  if (!found) throw new Error(`no segment ${path}; there are ${segments.map((one) => one.path).join(', ')}`);
  return found;
}

/** Paths of the segments in a state. */
export function inState({ segments }: Desk, state: DeskSegment['state']): string[] {
  return segments.filter((segment) => segment.state === state).map(({ path }) => path);
}

/** An application with its desk, as an administrator uses it. */
export async function startDesk(from?: Template) {
  const app = await startApplication(from);
  const edit = editor(app.strapi);
  const desk = deskOf(app, await adminToken(app));
  return {
    app,
    edit,
    desk,
    /** A condition of the test's own, translated into every language, published in none. */
    clone: async (): Promise<{ documentId: string; read: () => Promise<Desk> }> => {
      const { body } = await app.get('/api/conditions/frey-syndrome').expect(200);
      const data = { slug: `frey-${Math.random()}`.replace('.', '') };
      const { documentId } = await edit.clone(uids.CONDITION, { documentId: body.data.documentId, locale: '*', data });
      return { documentId, read: () => desk.read(uids.CONDITION, documentId, 'fr') };
    },
  };
}
