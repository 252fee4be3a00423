import { getFetchClient } from '@strapi/strapi/admin';
import type { Served, ServedStates } from '../../../publishing/contract';

type States = Record<string, Served>;

interface Batch {
  documentIds: Set<string>;
  answer: Promise<ServedStates['states']>;
}

const open = new Map<string, Batch>();

/** What is served of a document, by language. The rows of a list ask together: one request a page. */
export async function servedOf(uid: string, documentId: string): Promise<States> {
  const batch = open.get(uid) ?? begin(uid);
  batch.documentIds.add(documentId);
  return (await batch.answer)[documentId] ?? {};
}

function begin(uid: string): Batch {
  const documentIds = new Set<string>();
  const answer = new Promise<ServedStates['states']>((resolve, reject) => {
    // Every row of the page has asked by then: they are rendered at once.
    setTimeout(() => {
      open.delete(uid);
      ask(uid, documentIds).then(resolve, reject);
    });
  });
  const batch = { documentIds, answer };
  open.set(uid, batch);
  return batch;
}

async function ask(uid: string, documentIds: ReadonlySet<string>): Promise<ServedStates['states']> {
  const query = [...documentIds].map((documentId) => `documentId=${documentId}`).join('&');
  const { data } = await getFetchClient().get<{ data: ServedStates }>(`/publishing/served/${uid}?${query}`);
  return data.data.states;
}
