/** Words in which a query is looked for: letters and digits only, so that nothing in them is an operator. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}
