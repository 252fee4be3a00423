import type { Core } from '@strapi/strapi';
import { type TaggedWords, withNumbersOf } from '../../segments';
import { type CheckContext, type CheckSeverities, checkSegment } from '../checks';
import type { Finding } from '../contract';
import { glossaryFor } from '../glossary';
import type { Marked, Translation } from '../states';

/** Checks a text against the segment it translates. Its tags have the numbers of the source's. */
export type CheckText = (source: Marked, target: TaggedWords) => Finding[];

/** The checks of one language, with its glossary and the severities that the operator chose. */
export async function checksFor(strapi: Core.Strapi, sourceLocale: string, locale: string): Promise<CheckText> {
  const context: CheckContext = { glossary: await glossaryFor(strapi, locale) };
  const severities = strapi.config.get<CheckSeverities>('settings.translationChecks', {});
  return (source, target) =>
    checkSegment(
      {
        path: source.path,
        source: source.text,
        target: target.text,
        sourceCodes: source.codes,
        targetCodes: target.codes,
        sourceLocale,
        locale,
        ...(source.maxLength && { maxLength: source.maxLength }),
      },
      context,
      severities,
    );
}

/**
 * Everything the checks have to say about the draft of a language. What is missing is no finding here: it is a state.
 */
export async function findingsOf(strapi: Core.Strapi, translation: Translation): Promise<Finding[]> {
  const check = await checksFor(strapi, translation.sourceLocale, translation.locale);
  return translation.assessment.segments.flatMap(({ source, target, state }) =>
    state === 'missing' || !target ? [] : check(source, withNumbersOf(source.codes, target)),
  );
}
