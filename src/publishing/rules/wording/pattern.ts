import { fold } from './fold';

/**
 * Makes one pattern, for folded text, of the expressions of a list.
 *
 * The notation is that of regular expressions, in the language's own spelling: accents and capitals are folded, and a
 * space stands for a space, a hyphen or a line break. An expression is found as whole words only.
 */
export function patternOf(expressions: readonly string[]): RegExp {
  const list = expressions.join('|');
  const known = patterns.get(list) ?? compiled(list);
  patterns.set(list, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function compiled(list: string): RegExp {
  const source = fold(list).text.replaceAll(' ', '[ \\n-]') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
}

/** An expression that means just the words of a phrase. */
export function literal(phrase: string): string {
  const folded = fold(phrase).text.trim();
  return folded.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', ' ');
}
