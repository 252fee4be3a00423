import type { Core } from '@strapi/strapi';
import { withNumbersOf } from '../../segments';
import { blockersFirst } from '../checks';
import { checksFor } from '../checksFor';
import type { Finding } from '../contract';
import type { Translation } from '../states';

/**
 * Everything the checks have to say about the draft of a language, what blocks it first. What is missing is no finding
 * here: it is a state.
 */
export async function findingsOf(strapi: Core.Strapi, translation: Translation): Promise<Finding[]> {
  const check = await checksFor(strapi, translation.sourceLocale, translation.locale);
  return blockersFirst(
    translation.assessment.segments.flatMap(({ source, target, state }) =>
      state === 'missing' || !target ? [] : check(source, withNumbersOf(source.codes, target)),
    ),
  );
}
