import { type CheckedSegment, checkSegment } from '../../../../src/translation/checks';

/** What one check says about a text. */
export function says(
  check: string,
  source: string,
  target: string,
  more: Partial<CheckedSegment> & { glossary?: Parameters<typeof checkSegment>[1]['glossary'] } = {},
): string[] {
  const { glossary = [], ...segment } = more;
  return checkSegment(
    {
      path: 'summary',
      source,
      target,
      sourceCodes: [],
      targetCodes: more.sourceCodes ?? [],
      sourceLocale: 'en',
      locale: 'fr',
      ...segment,
    },
    { glossary },
  )
    .filter((finding) => finding.check === check)
    .map(({ message }) => message);
}
