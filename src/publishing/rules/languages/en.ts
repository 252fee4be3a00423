import { englishSyllables } from '../reading/syllables';
import type { Language } from './language';

const NO_HARM = '(?:risks?(?! factors?)|side effects?|complications?|adverse (?:effects?|events?|reactions?))';
const ANY = '(?:(?:any|all|known|unwanted|unpleasant|real) )*';

export const en: Language = {
  promisedResults: [
    'guarantee[sd]?',
    'guaranteeing',
    'cures?',
    'cured',
    'curing',
    'money back',
    '100 ?(?:%|percent|per cent) (?:effective|efficacy|success(?:ful)?|relief|results?|satisfaction|reliable)',
    '(?:one )?hundred per ?cent (?:effective|success(?:ful)?)',
    '(?:completely|totally|absolutely|fully) effective',
    '(?:good ?bye|farewell) to .{1,40} (?:forever|for good)',
    'always (?:works?|helps?|effective|succeeds?)',
    'never fails?',
    'works? (?:every time|for everyone|for everybody|in every case)',
    'helps? (?:everyone|everybody)',
    'sure to (?:work|help)',
    'definitely (?:works?|helps?|heals?|removes?|stops?|ends?|eases?|relieves?|effective)',
    'will definitely',
    '(?:assured|certain|foolproof) (?:results?|success|effects?|relief)',
    '(?:results?|success|relief) (?:is|are) (?:assured|certain)',
    '(?:permanent|everlasting|lifelong) (?:solutions?|relief|results?|effects?|remedy|fix|freedom)',
    'permanently (?:removes?|ends?|stops?|eliminates?|solves?|free)',
    '(?:once and )?for all time',
    'once and for all',
    '(?:free|rid) of .{1,40} (?:forever|for good)',
    'miracles?(?: (?:treatment|drug|remedy))?',
    'we promise',
    'promis(?:e|es|ed|ing) (?:you )?(?:a |the )?(?:results?|relief|success|lasting)',
  ],
  promisedSafety: [
    '(?:almost |nearly |virtually |completely |totally )?(?:risk|side effect|complication) ?free',
    '(?:almost |nearly |virtually |completely |totally )?painless(?:ly)?',
    '(?:almost |nearly |virtually |completely |totally )?pain ?free(?! (?:days?|hours?|months?|weeks?|periods?|intervals?))',
    'no pain at all',
    `(?:no|zero) ${ANY}${NO_HARM}`,
    '(?:no|zero|without(?: any)?) (?:downtime|down time|recovery time)',
    `without ${ANY}(?:${NO_HARM}|pain|danger)`,
    `free (?:of|from) ${ANY}(?:${NO_HARM}|danger)`,
    `(?:(?:do|does|did|has|have|will|can)(?: not|n't)|cannot) (?:have|cause|produce|carry|bring) ${ANY}${NO_HARM}`,
    "(?:(?:do|does|will)(?: not|n't)|cannot|never) hurts?(?! (?:to|everyone|everybody|everywhere))",
    '(?:completely|totally|absolutely|entirely|perfectly|fully) (?:safe|harmless)',
    '100 ?(?:%|percent|per cent) (?:safe|harmless|painless)',
    '(?:always|guaranteed) safe',
  ],
  beforeAndAfter: [
    'before ?(?:and|&|/) ?after (?:pictures?|photos?|photographs?|images?|shots?|videos?|gallery|results?|comparisons?|transformations?)',
    '(?:pictures?|photos?|images?|gallery) (?:of )?before and after',
    '(?:look|feel|appear)s? .{0,20}(?:years|decades) younger',
    '(?:[0-9]+|ten|five|twenty) years younger',
    'turn back (?:the clock|time)',
    'see the difference',
    'amazing transformations?',
  ],
  urgency: [
    "(?:do not|don't) wait",
    "(?:do not|don't) (?:hesitate|miss|delay)",
    'act (?:now|fast|today)',
    '(?:book|order|buy|sign up) (?:now|today|at once|immediately)',
    'hurry(?: up)?',
    '(?:limited|special|exclusive|introductory)(?: time)? offers?',
    'limited time',
    '(?:only|just) (?:this (?:week|weekend|month)|today|until|till)(?! (?:the|it|you|your|they|then)(?![a-z]))',
    '(?:this (?:week|weekend|month)|today) only',
    'last chance',
    'before it is too late',
    'while (?:stocks?|places|supplies) last',
    'two for one',
    '[0-9]+ ?% (?:off|discount)',
    'discounts?',
  ],
  emergency: ['emergency', 'ambulance', '112', '911', '999'],
  offLabel: [
    'off label',
    'un(?:licen[cs]ed|approved|authori[sz]ed)',
    '(?:not|never)(?: yet)?(?: been)? (?:approved|licen[cs]ed|authori[sz]ed)',
    'not (?:among|one of|on the list of) the (?:approved|licen[cs]ed|authori[sz]ed)',
    'outside (?:the|its|their) (?:approved|licen[cs]ed|authori[sz]ed|licen[cs]e|approval|label)',
    'no (?:approval|licen[cs]e|marketing authori[sz]ation) for',
  ],
  asks: '(?:is|are|can|could|does|do|did|will|would|may|might|has|have|should) ',
  negation: {
    words:
      "not|no|never|none|nobody|no one|nothing|neither|nor|cannot|[a-z]+n't|whether|unlikely|unclear|unknown|unproven|uncertain|impossible|hardly|far from|beware|rather than|instead of|fails? to",
    nearby: 'without',
    harmless:
      "not (?:only|just|merely|simply)|isn't (?:only|just)|no (?:doubt|wonder|matter|other|longer)|without (?:a )?doubt|(?:do not|don't) (?:wait|hesitate|worry|miss|delay)|nothing else",
    after:
      "(?: (?:of|for|from) [a-z]+)? (?:(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|may|might)(?: not|n't| never)|cannot)",
    conjunctions: 'and|but|plus|yet',
    joined: 'that|whether',
  },
  reading: {
    // R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 50 to 60 is "fairly difficult".
    formula: 'Flesch Reading Ease',
    ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
    atLeast: 50,
    syllables: englishSyllables,
    // GOV.UK, "Sentence length: why 25 words is our limit" (2014): from 29 words, sentences are very difficult. In
    // every language, 25 is the aim; a warning waits until it is certain.
    wordsPerSentence: 30,
  },
};
