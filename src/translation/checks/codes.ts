import { type Code, type CodeType, TaggedTextError, tagsOf } from '../../tagged-text';
import type { Check } from './check';
import { countsOf } from './difference';

const NAMES: Record<CodeType, string> = {
  bold: 'bold text',
  italic: 'italic text',
  underline: 'underlined text',
  strikethrough: 'struck-through text',
  code: 'code',
  link: 'link',
  break: 'line break',
  placeholder: 'placeholder',
};

/**
 * Blocks lost, added and doubled formatting: every tag of the source stands in the translation once, in any order.
 * Placeholders have a check of their own.
 */
export const codes: Check = {
  id: 'codes',
  severity: 'blocker',
  check: ({ source, target, sourceCodes }) => {
    const placeholders = new Set(sourceCodes.filter(({ type }) => type === 'placeholder').map(({ id }) => id));
    const wanted = new Set(tagsOf(source).map(({ id }) => id));
    try {
      const tags = tagsOf(target);
      const counts = countsOf(tags.map(({ id }) => id));
      const lost = [...wanted].filter((id) => !placeholders.has(id) && !counts.has(id));
      const added = [...counts.keys()].filter((id) => !wanted.has(id));
      const doubled = [...counts].filter(([id, count]) => wanted.has(id) && count > 1).map(([id]) => id);
      const hollow = tags.filter(({ id, children }) => wanted.has(id) && children?.length === 0).map(({ id }) => id);
      return [
        ...lost.map((id) => `The ${nameOf(sourceCodes, id)} of the source, <${id}>, is missing.`),
        ...added.map((id) => `<${id}> is no tag of the source.`),
        ...hollow.map((id) => `The ${nameOf(sourceCodes, id)}, <${id}>, has no words in it.`),
        ...doubled.map((id) => `The ${nameOf(sourceCodes, id)}, <${id}>, is there more than once.`),
      ];
    } catch (error) {
      if (error instanceof TaggedTextError) return [error.message];
      throw error;
    }
  },
};

function nameOf(sourceCodes: readonly Code[], id: string): string {
  return NAMES[sourceCodes.find((code) => code.id === id)?.type ?? 'placeholder'];
}
