import type { SecurityServer } from '../server';
import { COLLECTIONS } from '../server/surface';
import type { Known } from './addresses';

/** Slugs and documentIds that a server shows everybody, and those of drafts. */
export async function knownTo(server: SecurityServer): Promise<Known> {
  const addresses: Known['addresses'] = {};
  for (const collection of Object.keys(COLLECTIONS)) {
    const { body } = await server.ask(`/api/${collection}?locale=fr&pagination[pageSize]=5`);
    const { data } = JSON.parse(body) as { data: { documentId: string; slug?: string }[] };
    addresses[collection] = data.flatMap(({ documentId, slug }) => (slug ? [documentId, slug] : [documentId]));
  }
  const { draft, withoutDefault, draftTarget } = server.hidden;
  return { addresses, hidden: [draft, withoutDefault, draftTarget] };
}
