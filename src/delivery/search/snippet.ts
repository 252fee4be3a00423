import { MARK_END, MARK_START } from './definition';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A part of a text, as PostgreSQL cuts it out. */
export interface Headline {
  headline: string;
  /** Whether the text begins with it. */
  begins: boolean;
  /** Whether the text ends with it. */
  ends: boolean;
}

/**
 * A headline of PostgreSQL's as HTML: text escaped, what matched in `<mark>`, no other element or attribute. An ellipsis
 * stands where the text goes on, kept on the line of the word beside it.
 */
export function snippetHtml({ headline, begins, ends }: Headline): string {
  const html = headline
    .trim()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');
  return `${begins ? '' : '…\u00A0'}${html}${ends ? '' : '\u00A0…'}`;
}
