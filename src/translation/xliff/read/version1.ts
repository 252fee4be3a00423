import { isMetadataName, readMetadata } from '../metadata';
import type { Collection } from './collection';
import { translated, wordsReader } from './elements';
import { InlineContent } from './inline';
import { inlineReader1 } from './inline1';
import type { ContentReader, XmlElement } from './xml';

/** Reads XLIFF 1.1 and 1.2: the content of `<xliff>`. */
export function version1(namespace: string, collection: Collection): ContentReader {
  const ours = (element: XmlElement, name: string) => element.namespace === namespace && element.name === name;

  const document: ContentReader = {
    open: (element) => {
      if (!ours(element, 'file')) return undefined;
      const { attribute, line } = element;
      const [source, target] = [attribute('source-language'), attribute('target-language')];
      collection.languages({ source, target }, line);
      const original = attribute('original') ?? '';
      return { open: (child) => (ours(child, 'body') ? group(original, true) : undefined) };
    },
  };

  /** `<body>` or `<group>`; whether to translate is inherited. */
  const group = (original: string, translate: boolean): ContentReader => ({
    open: (element) => {
      const inherited = translated(element, translate);
      if (ours(element, 'group')) return group(original, inherited);
      return ours(element, 'trans-unit') ? unit(original, element, inherited) : undefined;
    },
  });

  const unit = (original: string, { attribute, line }: XmlElement, translate: boolean): ContentReader => {
    const id = collection.begin(attribute('id'), line);
    const texts: { source?: InlineContent; target?: InlineContent } = {};
    const metadata = new Map<string, string>();
    let fault: string | undefined;
    return {
      piece: true,
      open: (element) => {
        if (ours(element, 'context-group')) return contexts(metadata);
        const side = ours(element, 'source') ? 'source' : ours(element, 'target') ? 'target' : undefined;
        if (!side) return undefined;
        collection.language(side, element.attribute('xml:lang'), element.line);
        if (texts[side]) fault = `The segment has two elements <${side}>.`;
        const content = new InlineContent();
        texts[side] = content;
        return inlineReader1(content, namespace);
      },
      close: () =>
        collection.add(
          { original, id, path: attribute('resname'), translate, line, ...readMetadata(metadata) },
          texts,
          fault,
        ),
    };
  };

  const contexts = (metadata: Map<string, string>): ContentReader => ({
    open: (element) => {
      const name = element.attribute('context-type')?.replace(/^x-/, '') ?? '';
      if (!ours(element, 'context') || !isMetadataName(name)) return undefined;
      return wordsReader((value) => metadata.set(name, value));
    },
  });

  return document;
}
