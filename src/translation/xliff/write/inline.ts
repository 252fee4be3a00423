import { type Code, parseTagged, type TaggedNode } from '../../../tagged-text';
import { type Markup, text } from './markup';

/** How a version of XLIFF writes the codes of a text. A code its source does not know has no type. */
export interface InlineDialect {
  paired(id: string, code: Code | undefined, content: Markup[]): Markup;
  standalone(id: string, code: Code | undefined): Markup;
}

/** @throws TaggedTextError for what is not tagged text */
export function inlineMarkup(tagged: string, codes: readonly Code[], dialect: InlineDialect): Markup[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const write = (nodes: readonly TaggedNode[]): Markup[] =>
    nodes.map((node) => {
      if (typeof node === 'string') return text(node);
      const code = byId.get(node.id);
      return node.children ? dialect.paired(node.id, code, write(node.children)) : dialect.standalone(node.id, code);
    });
  return write(parseTagged(tagged));
}
