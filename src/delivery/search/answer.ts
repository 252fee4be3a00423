import { z } from 'zod';
import { PAGES } from '../../content';
import { localeMeta, pagination } from '../envelopes';

/** What a search answers. */
export const searchAnswer = z.object({
  data: z.array(
    z.object({
      type: z.enum(PAGES.map(({ type }) => type)),
      documentId: z.string(),
      locale: z.string(),
      slug: z.string(),
      name: z.string(),
      summary: z.string(),
      snippet: z.string().meta({
        description: 'HTML: escaped text, `<mark>` around what matched, nothing else; `…` where the text is cut.',
      }),
    }),
  ),
  meta: z.object({
    pagination,
    locale: localeMeta,
    corrected: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .meta({ description: 'Words that nothing holds, and what was looked for instead.' }),
    complete: z
      .int()
      .meta({ description: 'How many of the hits hold all of the words: they come first, and the others hold some.' }),
  }),
});
