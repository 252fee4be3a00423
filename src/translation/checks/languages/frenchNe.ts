/** Second halves of French negations. "Plus" is one where it does not compare what follows ("plus forte"). */
const SECOND_HALF =
  "(?<!\\p{L})(?:pas|jamais|rien|aucune?s?|point|guère|personne|nul(?:le)?|ni|plus(?=\\s*(?:$|[.,;:!?)]|(?:de|du|des|d[’']|la|le|les|l[’']|à|en|au|aux|par|pour|dans|sur|avec|depuis|que|et|ou)(?!\\p{L}))))(?!\\p{L})";
/** The rest of a clause, up to its end or to another "ne". */
const CLAUSE = "(?:(?!(?<!\\p{L})n(?:e\\s|[’']))[^.!?;:,])";
const QUE = "qu(?:e(?!\\p{L})|[’'])";
/** Up to the verb of a subordinate clause: no other clause begins in between. */
const TO_VERB = '(?:(?!(?<!\\p{L})(?:qui|dont|où|et|mais|ou|car)(?!\\p{L}))[^.!?;:,]){0,60}?';
const NO_SECOND_HALF = `(?!${CLAUSE}{0,80}?${SECOND_HALF})`;

const FEARS = 'crai[ng]\\p{L}*|redout\\p{L}*|peur|empêch\\p{L}*|évit\\p{L}*|dout\\p{L}*|gar(?:de|dez)';
const BEFORE = `(?:avant|à moins|d[’']ici|de (?:peur|crainte)|sans)\\s+${QUE}|(?:${FEARS})(?!\\p{L})[^.!?;:,]{0,40}?${QUE}`;
/** "plus que", "plus de temps que", "moins grave que": a few words in between at most. */
const COMPARED = `(?:plus|moins|mieux|pire|pis|meilleure?s?|moindres?|autres?|autrement|davantage)(?:\\s+(?!que|qu[’'])[\\p{L}-]+(?:[’'][\\p{L}-]+)?){0,4}\\s+${QUE}`;
/** Verbs that negate with "ne" alone: "ne peut" is "cannot", but after "plus qu’il". */
const ALONE = '(?:peu[tvx]\\p{L}*|pouv\\p{L}*|pourr\\p{L}*|sait|saur\\p{L}*|savent|ose\\p{L}*|cess\\p{L}*)(?!\\p{L})';
const COMPARED_DIRECTLY = `(?:plus|moins|mieux|pire|autrement|davantage)\\s+${QUE}`;

/**
 * The "ne" that negates nothing (*ne explétif*): "avant que la douleur ne revienne", "plus qu’il n’en faut", "de peur
 * que", "à moins que", "empêcher que". A second half makes it a negation again: "de peur que cela ne guérisse pas".
 * Source: Grevisse, Le bon usage, §§ 1023–1027 (16th ed.).
 */
const EXPLETIVE = [
  `(?<=(?<!\\p{L})(?:${BEFORE})${TO_VERB}(?<!\\p{L}))n(?:e\\s+|[’'])${NO_SECOND_HALF}`,
  `(?<=(?<!\\p{L})(?:${COMPARED})${TO_VERB}(?<!\\p{L}))n(?:e\\s+|[’'])(?!${ALONE})${NO_SECOND_HALF}`,
  `(?<=(?<!\\p{L})(?:${COMPARED_DIRECTLY})${TO_VERB}(?<!\\p{L}))n(?:e\\s+|[’'])${NO_SECOND_HALF}`,
].join('|');

/** "Ne … que" is "only". */
const ONLY = `(?<!\\p{L})(?<!(?:personne|nul(?:le)?)\\s)n(?:e\\s|[’'])(?:(?!(?<!\\p{L})(?:pas|jamais|rien|plus|aucune?|guère|ni)(?!\\p{L}))[^.!?;:]){1,60}?(?<!\\p{L})${QUE}`;

/** What looks like a negation in French and is none, among it "step by step" ("pas à pas"), "any" ("n’importe quel") and "either" ("non plus"). */
export const HARMLESS_IN_FRENCH = new RegExp(
  `(?<!\\p{L})(?:pas à pas|non plus|sans (?:attendre|tarder|délai|doute|cesse)|n[’']importe)(?!\\p{L})|${EXPLETIVE}|${ONLY}`,
  'giu',
);
