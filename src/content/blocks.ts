import { z } from 'zod';

/** Rich text as Strapi's blocks field stores it: paragraphs, headings, lists, quotes, code and pictures. */
const text = z
  .object({
    type: z.literal('text'),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    strikethrough: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .meta({ id: 'Text' });

const url = z.string().meta({ format: 'uri-reference' });

const link = z.looseObject({ type: z.literal('link'), url, children: z.array(text) }).meta({ id: 'Link' });

const inline = z.union([text, link]);

/** Given only where a block is in another language than the text around it. */
const locale = z.string().optional();

const listItem = z.object({ type: z.literal('list-item'), locale, children: z.array(inline) });

interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: (z.infer<typeof listItem> | List)[];
}

const list: z.ZodType<List> = z
  .looseObject({
    type: z.literal('list'),
    format: z.enum(['ordered', 'unordered']),
    get children() {
      return z.array(z.union([listItem, list]));
    },
  })
  .meta({ id: 'List' });

const block = z
  .union([
    z.object({ type: z.literal('paragraph'), locale, children: z.array(inline) }),
    z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), locale, children: z.array(inline) }),
    list,
    z.object({ type: z.literal('quote'), locale, children: z.array(inline) }),
    z.looseObject({ type: z.literal('code'), children: z.array(inline) }),
    z.looseObject({ type: z.literal('image'), image: z.looseObject({ url }), children: z.array(inline) }),
  ])
  .meta({ id: 'Block', description: "One block of rich text, in the format of Strapi's blocks field." });

export const blocks = z.array(block);
