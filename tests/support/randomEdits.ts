import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { editor, paragraph, uids } from './fixtures';

/** Edits of any kind, of the content that is there, for tests of what must be true whatever was edited. */

const PAGED = [uids.CONDITION, uids.TREATMENT, uids.SITE] as const;

export const step = fc.record({
  act: fc.constantFrom('publish', 'unpublish', 'warn', 'relate', 'picture', 'empty', 'remove'),
  uid: fc.constantFrom(...PAGED),
  which: fc.nat(5),
  locale: fc.constantFrom('en', 'en', 'es', 'fr', 'de'),
});
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Entry {
  documentId: string;
}

/** Performs a step; one that cannot be done is no step. */
export async function perform(strapi: Core.Strapi, one: Step): Promise<void> {
  await attempt(strapi, one).catch(unlessRefused);
}

async function attempt(strapi: Core.Strapi, { act, uid, which, locale }: Step): Promise<unknown> {
  const edit = editor(strapi);
  const all = (await strapi.documents(uid).findMany({})) as unknown as Entry[];
  const document = all[which % all.length];
  if (!document) return undefined;
  const at = { documentId: document.documentId, locale };
  const saved = (data: object) => edit.update(uid, { ...at, data }).then(() => edit.publish(uid, at));
  switch (act) {
    case 'publish':
      return edit.publish(uid, at);
    case 'unpublish':
      return edit.unpublish(uid, at);
    // Withholds the translations.
    case 'warn':
      if (uid !== uids.TREATMENT) return saved({ sources: [] });
      return saved({
        safety: {
          boxedWarning: paragraph(`Warning ${which}`),
          commonSideEffects: paragraph(`Effects ${which}`),
          contraindications: paragraph('None'),
          whenToSeekHelp: paragraph(`Help ${which}`),
        },
      });
    case 'relate': {
      const relation = uid === uids.SITE ? 'conditions' : 'injectionSites';
      const others = (await strapi
        .documents(uid === uids.SITE ? uids.CONDITION : uids.SITE)
        .findMany({})) as unknown as Entry[];
      return saved({ [relation]: others.filter((_, at) => at % 2 === which % 2).map(({ documentId }) => documentId) });
    }
    case 'picture': {
      const file = (await strapi.db.query('plugin::upload.file').findOne({})) as { id: number } | null;
      return uid === uids.SITE ? undefined : saved({ image: which % 2 ? null : (file?.id ?? null) });
    }
    case 'empty':
      return saved({ faqs: [], codes: [], lastReviewed: null, seo: null });
    case 'remove':
      return locale === 'en' ? undefined : edit.remove(uid, at);
  }
}

function unlessRefused(error: Error): void {
  if (error.name !== 'ValidationError' && error.name !== 'ApplicationError' && error.name !== 'NotFoundError')
    throw error;
}
