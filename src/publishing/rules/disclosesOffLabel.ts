import { primaryLanguage } from '../../locales';
import type { Combination, Text } from '../subject';
import { LANGUAGES } from './languages';
import type { Rule } from './rule';
import { expressionsIn } from './wording/expressions';

/** As many combinations as a message names. */
const MOST = 3;

/**
 * Blocks a condition that is treated outside the approved uses and does not say so in its own words.
 * Source: General Medical Council, "Good practice in prescribing and managing medicines and devices" (2021): a patient is
 * told when a medicine is used outside its licence. Directive 2001/83/EC, art. 87(2): what is said of a medicine complies
 * with its authorised particulars.
 */
export const disclosesOffLabel: Rule = {
  id: 'discloses-off-label',
  severity: 'blocker',
  appliesTo: ['api::condition.condition'],
  reason:
    'A patient must be told that a use is outside the approved ones (Directive 2001/83/EC art. 87(2); GMC, Good practice in prescribing, 2021).',
  check: ({ locale, combinations, texts }) => {
    const language = LANGUAGES[primaryLanguage(locale ?? '')];
    const outside = combinations.filter(({ statuses }) => statuses.some((status) => status !== 'approved'));
    if (!language || outside.length === 0) return [];
    const says = texts.some(
      (text) => isOfThePage(text) && expressionsIn(text.words, language.offLabel, language).length > 0,
    );
    return says ? [] : [{ path: 'limitations', message: messageOf(outside) }];
  },
};

/** Not the words for search engines, other names or pictures: a reader may never see them. */
function isOfThePage({ field, kind }: Text): boolean {
  return (
    !/^(?:seo|alsoKnownAs)\./.test(field) &&
    !field.startsWith('image') &&
    kind !== 'alternative-text' &&
    kind !== 'code'
  );
}

function messageOf(outside: readonly Combination[]): string {
  const named = outside.slice(0, MOST).map(({ site, region, statuses }) => {
    const status = statuses.includes('not_approved') ? 'not approved' : 'off-label';
    return `${site.name} in ${region} (${status})`;
  });
  const more = outside.length > MOST ? ` and ${outside.length - MOST} more` : '';
  return `Not an approved use: ${named.join(', ')}${more}. Say in this language that the use is off-label, best among the limitations.`;
}
