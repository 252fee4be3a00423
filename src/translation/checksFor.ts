import type { Core } from '@strapi/strapi';
import type { Segment, TaggedWords } from '../segments';
import { type CheckSeverities, checkSegment } from './checks';
import type { Finding } from './contract';
import { glossaryFor } from './glossary';

/** Checks a text against the segment it translates. Its tags have the numbers of the source's. */
export type CheckText = (source: Segment, target: TaggedWords) => Finding[];

/** The checks of one language, with its glossary and the severities that the operator chose. */
export async function checksFor(strapi: Core.Strapi, sourceLocale: string, locale: string): Promise<CheckText> {
  const glossary = await glossaryFor(strapi, locale);
  return checksWith(glossary, chosenSeverities(strapi), sourceLocale, locale);
}

export function chosenSeverities(strapi: Core.Strapi): CheckSeverities {
  return strapi.config.get<CheckSeverities>('settings.translationChecks', {});
}

export function checksWith(
  glossary: Awaited<ReturnType<typeof glossaryFor>>,
  severities: CheckSeverities,
  sourceLocale: string,
  locale: string,
): CheckText {
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
      { glossary },
      severities,
    );
}
