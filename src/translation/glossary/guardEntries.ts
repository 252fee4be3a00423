import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import type { WriteStep } from '../../writes';
import { GLOSSARY_ENTRY, readEntries } from './entry';
import { problemsOf } from './problems';

const SAVES = new Set(['create', 'update', 'clone']);

/**
 * Refuses glossary entries that would mislead; see `problemsOf`. Looks at what was stored, before it is committed:
 * an update may send a part of an entry only, a component's id without its language.
 *
 * The write then fails with a ValidationError (400), code `invalid-body`, whose `errors` name every wrong field.
 */
export const glossary: WriteStep = {
  after: async (strapi, { write, result }) => {
    if (write.uid === GLOSSARY_ENTRY && SAVES.has(write.action)) await refuseProblems(strapi, result);
  },
};

async function refuseProblems(strapi: Core.Strapi, saved: unknown): Promise<void> {
  const { documentId } = (saved ?? {}) as { documentId?: string };
  if (!documentId) return; // there was no such entry
  const known = await knownLocales(strapi);
  const errors = (await readEntries(strapi, { documentId })).flatMap((entry) => problemsOf(entry, known));
  if (errors.length === 0) return;
  const sentences = errors.map(({ path, message }) => `${path.join('.')}: ${message.replace(/\.$/, '')}`);
  throw contentError(400, 'invalid-body', `${sentences.join('; ')}.`, { errors });
}
