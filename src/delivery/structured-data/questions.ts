import type { FAQPage } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { textOnPageIn, wordsIn } from './language';

/** Questions and answers as a part of the page: `mainEntity` of the page itself is what it is about. */
export function questions(faqs: ConditionPage['faqs'], pageUrl: string, locale: string): FAQPage[] {
  if (faqs.length === 0) return [];
  return [
    {
      '@type': 'FAQPage',
      '@id': `${pageUrl}#faq`,
      inLanguage: locale,
      mainEntity: faqs.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: wordsIn(answer, locale, textOnPageIn(locale)) },
      })),
    },
  ];
}
