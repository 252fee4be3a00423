import { type Application, startApplication } from './application';
import { editor, uids } from './fixtures';
import { openTab } from './tab';
import { adminToken, apiToken } from './token';

const { CONDITION, SOURCE } = uids;

export type Editors = Awaited<ReturnType<typeof startEditors>>;

/** Two administrators and a script, who edit the same entries. */
export async function startEditors() {
  const app: Application = await startApplication();
  const edit = editor(app.strapi);
  const [ada, grace] = [await adminToken(app), await adminToken(app)];
  const script = await apiToken(app.strapi);
  return {
    app,
    edit,
    ada,
    grace,
    script,
    /** A condition of the test's own, in every language. */
    condition: async (): Promise<string> => {
      const { body } = await app.get('/api/conditions/frey-syndrome').expect(200);
      const data = { slug: `frey-${Math.random()}`.replace('.', '') };
      const { documentId } = await edit.clone(CONDITION, { documentId: body.data.documentId, locale: '*', data });
      return documentId;
    },
    source: (title: string) =>
      edit.create(SOURCE, { data: { title, publisher: 'A publisher', year: 2026, url: 'https://example.org/new' } }),
    tab: (documentId: string, locale = 'en', token = ada) => openTab(app, token, CONDITION, documentId, locale),
    draft: (documentId: string, locale = 'en') =>
      edit.find(CONDITION, { documentId, locale, populate: ['faqs', 'sources', 'image'] }) as unknown as Promise<
        Record<string, unknown> & {
          updatedAt: string;
          faqs: { question: string }[];
          sources: { documentId: string }[];
          image: { id: number } | null;
        }
      >,
    put: (documentId: string, body: object, headers: Record<string, string> = {}, token = script) =>
      app.put(`/api/conditions/${documentId}`).auth(token, { type: 'bearer' }).set(headers).send(body),
  };
}
