import { z } from 'zod';
import { DESCRIPTIONS, type Description } from '../../content';
import { clinicAnswer } from '../clinic';
import { factList, list, single, singleFact } from '../envelopes';
import { changesAnswer } from '../feed';
import { localesAnswer } from '../locales';
import { searchAnswer } from '../search';

/** Answers that have to do with no one type, by the names they have among the components of the document. */
const OTHERS = {
  ChangesAnswer: changesAnswer,
  ClinicAnswer: clinicAnswer,
  LocalesAnswer: localesAnswer,
  SearchAnswer: searchAnswer,
  StructuredData: z
    .looseObject({ '@context': z.string(), '@graph': z.array(z.looseObject({})).optional() })
    .meta({ description: 'JSON-LD in the vocabulary of schema.org.' }),
  GraphqlQuery: z.object({
    query: z.string(),
    variables: z.record(z.string(), z.unknown()).optional(),
    operationName: z.string().optional(),
  }),
  GraphqlAnswer: z.object({
    data: z.record(z.string(), z.unknown()).nullable().optional(),
    errors: z
      .array(
        z.looseObject({
          message: z.string(),
          extensions: z.looseObject({ error: z.looseObject({ details: z.looseObject({ code: z.string() }) }) }),
        }),
      )
      .optional(),
  }),
};

export type AnswerName = keyof typeof OTHERS | `${string}Answer` | `${string}List`;

/** The answers of a type: one entry, and a list. */
function answersOf(one: Description): Record<`${string}Answer` | `${string}List`, z.ZodType> {
  return one.is === 'page'
    ? { [`${one.id}Answer`]: single(one.shape), [`${one.id}List`]: list(one.line.shape) }
    : { [`${one.id}Answer`]: singleFact(one.shape), [`${one.id}List`]: factList(one.shape) };
}

// What has an id in zod's registry becomes a component of the document.
for (const [id, schema] of Object.entries(
  Object.assign({}, ...DESCRIPTIONS.map(answersOf), OTHERS) as Record<string, z.ZodType>,
))
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
