import { z } from 'zod';
import { locale } from '../../content';
import { labelsFor } from '../../labels';

/** The shape of what is written in every language: an object of texts for each object, at any depth. */
function shapeLike(written: object): z.ZodObject {
  const shapes = Object.entries(written).map(([name, value]): [string, z.ZodType] => [
    name,
    typeof value === 'string' ? z.string() : shapeLike(value as object),
  ]);
  return z.object(Object.fromEntries(shapes));
}

const { types, values, sections } = labelsFor([]);

/** The configured languages. */
export const localesAnswer = z.object({
  data: z.array(
    z
      .object({
        locale: locale.shape,
        name: z.string().meta({ description: 'What the language calls itself, for a menu of languages.' }),
        direction: z.enum(['ltr', 'rtl']).meta({ description: 'To which side its text runs: for `dir`.' }),
        isDefault: z.boolean(),
        chain: z.array(z.string()).meta({ description: 'Where text is looked for, in order.' }),
        labels: z
          .object({
            locale: locale.shape,
            types: shapeLike(types).meta({ description: 'What a page is of, as search says it.' }),
            values: shapeLike(values).meta({
              description: 'Values of which one is chosen, by the schema here and its member.',
            }),
            sections: shapeLike(sections).meta({ description: 'Titles of the sections of pages, by member.' }),
          })
          .meta({
            id: 'Labels',
            description:
              'What a front end writes beside the content; in `locale`, which is another language where nobody has written them in this one.',
          }),
      })
      .meta({ id: 'ServedLocale', description: 'A language in which content is served.' }),
  ),
  meta: z.object({}),
});
