import { z } from 'zod';
import {
  approval,
  clinician,
  conditionPage,
  factList,
  injectionSitePage,
  list,
  listEntry,
  single,
  singleFact,
  siteListEntry,
  source,
  treatmentPage,
} from '../contract';
import { searchAnswer } from '../search';

/** Every JSON answer by the name it has among the components of the document. */
const ANSWERS = {
  ConditionAnswer: single(conditionPage),
  ConditionList: list(listEntry),
  TreatmentAnswer: single(treatmentPage),
  TreatmentList: list(listEntry),
  InjectionSiteAnswer: single(injectionSitePage),
  InjectionSiteList: list(siteListEntry),
  ApprovalAnswer: singleFact(approval),
  ApprovalList: factList(approval),
  SourceAnswer: singleFact(source),
  SourceList: factList(source),
  ClinicianAnswer: singleFact(clinician),
  ClinicianList: factList(clinician),
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

// What has an id in zod's registry becomes a component of the document.
for (const [id, schema] of Object.entries(ANSWERS))
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

export type AnswerName = keyof typeof ANSWERS;
