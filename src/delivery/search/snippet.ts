import { MARK_END, MARK_START } from './definition';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A headline of PostgreSQL's as HTML: text escaped, what matched in `<mark>`, no other element or attribute. */
export function snippetHtml(headline: string): string {
  return headline
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');
}
