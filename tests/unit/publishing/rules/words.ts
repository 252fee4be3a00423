import type { Rule } from '../../../../src/publishing/rules';
import type { Subject, Text } from '../../../../src/publishing/subject';
import { subject, text } from '../../../support/subject';

/** What a rule says of words in a language, in a summary unless said otherwise. */
export function says(rule: Rule, locale: string, words: string, more: Partial<Text> & Partial<Subject> = {}): string[] {
  const { settings, ...of } = more;
  const about = subject({ locale, texts: [text(words, of as Partial<Text>)], ...(settings && { settings }) });
  return rule.check(about).map(({ message }) => message);
}
