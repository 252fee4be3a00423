import type { UID } from '@strapi/strapi';
import type { Code } from '../tagged-text';

export type SegmentKind =
  /** One line. */
  | 'string'
  /** Several lines. */
  | 'text'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'list-item'
  /** Program code in rich text: shown to translators, never translated. */
  | 'code'
  | 'alternative-text'
  | 'caption';

/** One translatable piece of text of one row: the words, and where they stand. */
export interface Segment {
  /** Content path: `summary`, `overview.3`, `faqs.k2x9a.answer.0`; unique in the entry. */
  path: string;
  /** The path up to the rich text that holds the segment, else the path itself. Within a place, blocks move freely. */
  place: string;
  /** Names of the attributes alone: `overview`, `faqs.answer`. */
  field: string;
  kind: SegmentKind;
  /** Tagged text; blank where a text is expected and none is there. */
  text: string;
  codes: Code[];
  /** Of the words, in characters. */
  maxLength?: number;
  /** Whether any edit of the source counts as one of safety, unless somebody says otherwise. */
  safety: boolean;
  /** The stored value it is part of. */
  holder: Holder;
}

interface Holder {
  /** The content type, or the component. */
  uid: UID.Schema;
  /** Id of the row, undefined for one not stored yet. */
  id: number | undefined;
  attribute: string;
}

export function isBlank({ text }: Pick<Segment, 'text'>): boolean {
  return text.trim() === '';
}
