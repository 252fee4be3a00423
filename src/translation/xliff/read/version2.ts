import { isMetadataName, readMetadata } from '../metadata';
import type { Collection } from './collection';
import { translated, wordsReader } from './elements';
import { InlineContent } from './inline';
import { inlineReader2 } from './inline2';
import { joinParts, type Part } from './parts';
import type { ContentReader, XmlElement } from './xml';

/** Reads XLIFF 2.0 and 2.1: `<xliff>` and its content. */
export function version2(root: XmlElement, collection: Collection): ContentReader {
  const { namespace } = root;
  const ours = (element: XmlElement, name: string) => element.namespace === namespace && element.name === name;
  collection.languages({ source: root.attribute('srcLang'), target: root.attribute('trgLang') }, root.line);

  /** `<file>` or `<group>`; whether to translate is inherited. */
  const group = (original: string, translate: boolean): ContentReader => ({
    open: (element) => {
      const inherited = translated(element, translate);
      if (ours(element, 'group')) return group(original, inherited);
      return ours(element, 'unit') ? unit(original, element, inherited) : undefined;
    },
  });

  const unit = (original: string, { attribute, line }: XmlElement, translate: boolean): ContentReader => {
    const id = collection.begin(attribute('id'), line);
    const parts: Part[] = [];
    const metadata = new Map<string, string>();
    return {
      piece: true,
      open: (element) => {
        if (ours(element, 'notes')) return notes(metadata);
        if (ours(element, 'segment') || ours(element, 'ignorable')) return part(element.name === 'segment', parts);
        return undefined;
      },
      close: () => {
        const { fault, ...texts } = joinParts(parts);
        const read = { original, id, path: attribute('name'), translate, line, ...readMetadata(metadata) };
        collection.add(read, texts, fault);
      },
    };
  };

  const notes = (metadata: Map<string, string>): ContentReader => ({
    open: (element) => {
      const name = element.attribute('category') ?? '';
      if (!ours(element, 'note') || !isMetadataName(name)) return undefined;
      return wordsReader((value) => metadata.set(name, value));
    },
  });

  const part = (translatable: boolean, parts: Part[]): ContentReader => {
    const read: Part = { translatable };
    parts.push(read);
    return {
      open: (element) => {
        const side = ours(element, 'source') ? 'source' : ours(element, 'target') ? 'target' : undefined;
        if (!side) return undefined;
        collection.language(side, element.attribute('xml:lang'), element.line);
        if (side === 'target') read.order = element.attribute('order');
        const content = new InlineContent();
        if (read[side]) content.fault(`The segment has two elements <${side}>.`);
        read[side] = content;
        return inlineReader2(content, namespace);
      },
    };
  };

  return {
    open: (element) =>
      ours(element, 'file') ? group(element.attribute('original') ?? '', translated(element, true)) : undefined,
  };
}
