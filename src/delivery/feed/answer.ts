import { z } from 'zod';
import { typeNames } from './entries';

const what = {
  type: z.enum(typeNames as [string, ...string[]]),
  documentId: z.string(),
  locale: z.string().nullable().meta({ description: 'Null of facts, which have no language.' }),
  position: z.number().meta({
    description: 'The same for everything that was committed together, and higher for everything committed later.',
  }),
};

const upsert = z
  .object({
    operation: z.literal('upsert'),
    ...what,
    entry: z.looseObject({ documentId: z.string() }).meta({
      description:
        'The entry as it is kept: as its own page shows it, but what it refers to by `documentId` alone, wordings in all languages, and without what other entries, the day or settings decide (`approvals`, `alternates`, `review.overdue`).',
    }),
  })
  .meta({ id: 'Upsert', description: 'One language of a document as it is now.' });

const removal = z
  .object({ operation: z.literal('delete'), ...what })
  .meta({ id: 'Deletion', description: 'One language of a document that cannot be read any more.' });

/** What the feed answers. */
export const changesAnswer = z.object({
  data: z.array(z.discriminatedUnion('operation', [upsert, removal])),
  meta: z.object({
    nextCursor: z.string().meta({ description: '`since` of the next question. To be kept with the copy, never read.' }),
    hasMore: z.boolean().meta({ description: 'Whether there is more already; if not, ask again later.' }),
  }),
});
