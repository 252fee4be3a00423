import type { FAQPage } from 'schema-dts';
import type { ConditionPage } from '../../content';
import { plainText } from '../../rich-text';

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
        acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
      })),
    },
  ];
}
