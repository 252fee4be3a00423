/**
 * What the rules know of a language. Lists are in the notation of ../wording/pattern.ts; what is denied in its clause is
 * never found, so they hold the promise alone.
 */
export interface Language {
  /** A cure, or an effect that is certain. */
  promisedResults: readonly string[];
  /** No risk, no pain, no adverse reaction. */
  promisedSafety: readonly string[];
  /** Pictures and talk of what one looked like before. */
  beforeAndAfter: readonly string[];
  /** Pressure to decide at once. */
  urgency: readonly string[];
  /** In a text that speaks of these, urgency is right. Without accents. */
  emergency: readonly string[];
  /** That a use is outside the approved ones. */
  offLabel: readonly string[];
  /** How a question that can be answered with yes or no begins. Folded. */
  asks: string;
  negation: Negation;
  reading: Reading;
}

/** Alternatives of patterns, folded. */
export interface Negation {
  /** Deny everything behind them in their clause. */
  words: string;
  /** Deny the next words only. */
  nearby: string;
  /** Hold such a word and deny nothing: "not only". */
  harmless: string;
  /** Directly behind what they deny. */
  after: string;
  /** Begin another statement, which an earlier negation does not reach. */
  conjunctions: string;
  /** Behind a comma, go on with the statement: "keine Garantie, dass". */
  joined: string;
}

/** How hard a text is to read. */
interface Reading {
  /** Name of the formula. */
  formula: string;
  ease(wordsPerSentence: number, syllablesPerWord: number): number;
  /** A lower ease is too hard for patients. */
  atLeast: number;
  /** Of a word in lower case; at least 1. */
  syllables(word: string): number;
  /** More words than these make a sentence overlong. */
  wordsPerSentence: number;
}
