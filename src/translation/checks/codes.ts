import { type Code, type CodeType, TaggedTextError, tagsOf } from '../tagged-text';
import type { Check } from './check';

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
    const isFormatting = (id: string) => sourceCodes.find((code) => code.id === id)?.type !== 'placeholder';
    const wanted = tagsOf(source).map(({ id }) => id);
    try {
      const found = tagsOf(target).map(({ id }) => id);
      const lost = wanted.filter((id) => isFormatting(id) && !found.includes(id));
      const added = found.filter((id) => !wanted.includes(id));
      const doubled = [...new Set(found.filter((id, index) => wanted.includes(id) && found.indexOf(id) !== index))];
      return [
        ...lost.map((id) => `The ${nameOf(sourceCodes, id)} of the source, <${id}>, is missing.`),
        ...added.map((id) => `<${id}> is no tag of the source.`),
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
