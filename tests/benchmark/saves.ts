import type { Desk } from '../../src/translation/contract';
import { askJson, get } from './http';
import type { Save, Who } from './results';
import type { Server } from './servers';
import { median } from './statistics';

const UID = 'api::condition.condition';
const SLUG = 'hyperhidrosis';

/** An editor who is signed in. */
export interface Editor {
  who: Who;
  port: number;
  token: string;
}

/** Makes the first administrator of a server and signs them in. */
export async function signIn(who: Who, { port }: Server): Promise<Editor> {
  const person = { email: 'bench@example.org', password: 'Passw0rd-of-a-bench', firstname: 'Ada', lastname: 'L' };
  const question = { method: 'POST', path: '/admin/register-admin', body: JSON.stringify(person) } as const;
  const { data } = await askJson<{ data: { token: string } }>(port, question);
  return { who, port, token: data.token };
}

/** What the content manager sends for a new summary of a draft. */
export const saving = (documentId: string, summary: string) => ({
  method: 'PUT' as const,
  path: `/content-manager/collection-types/${UID}/${documentId}?locale=en`,
  body: JSON.stringify({ locale: 'en', summary }),
});

const publishing = (documentId: string) => ({
  method: 'POST' as const,
  path: `/content-manager/collection-types/${UID}/${documentId}/actions/publish?locale=en`,
  body: JSON.stringify({ locale: 'en' }),
});

/**
 * Saves and publishes a shipped condition again and again, a text each time, in turn on both servers, one write at a time.
 *
 * @param times how often; the first one is not counted
 */
export async function measureSaves(
  ours: Editor,
  stock: Editor,
  { documents, times }: { documents: number; times: number },
): Promise<Save[]> {
  const { data } = await askJson<{ data: { documentId: string } }>(ours.port, get(`/api/conditions/${SLUG}`));
  const found: Save[] = [];
  const note = (what: Save['what'], who: Who, time: number) => {
    const known = found.find((save) => save.what === what && save.who === who);
    if (known) known.times.push(time);
    else found.push({ what, who, documents, times: [], median: 0 });
  };
  for (let n = 0; n <= times; n += 1)
    for (const { who, port, token } of [ours, stock]) {
      note('save', who, await timed(() => askJson(port, saving(data.documentId, `Summary ${n}`), token)));
      note('publish', who, await timed(() => askJson(port, publishing(data.documentId), token)));
    }
  let desk = await readDesk(ours, data.documentId);
  for (let n = 0; n <= times; n += 1)
    note(
      'desk',
      'ours',
      await timed(async () => {
        desk = await saveAtDesk(ours, desk, `Résumé ${n}`);
      }),
    );
  return found.map((save) => ({ ...save, median: median(save.times) }));
}

const deskAt = (documentId: string) => `/translation/entries/${UID}/${documentId}?locale=fr`;

async function readDesk({ port, token }: Editor, documentId: string): Promise<Desk> {
  return (await askJson<{ data: Desk }>(port, get(deskAt(documentId)), token)).data;
}

/** @returns the desk as it is then */
async function saveAtDesk({ port, token }: Editor, desk: Desk, text: string): Promise<Desk> {
  const segment = desk.segments.find(({ path }) => path === 'summary');
  if (!segment) throw new Error('the desk has no summary');
  const { source, target } = segment;
  const body = {
    segments: [{ path: 'summary', text, source: source.fingerprint, target: target?.fingerprint ?? null }],
  };
  const question = { method: 'PUT', path: deskAt(desk.documentId), body: JSON.stringify(body) } as const;
  return (await askJson<{ data: Desk }>(port, question, token)).data;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
