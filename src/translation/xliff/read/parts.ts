import { InlineContent } from './inline';

/** A `<segment>` or an `<ignorable>` of a unit: tools divide texts, at sentences for example. */
export interface Part {
  translatable: boolean;
  source?: InlineContent;
  target?: InlineContent;
  /** Where the target goes among those of the unit, from 1; without it, where the part stands. */
  order?: string;
}

export interface JoinedParts {
  source?: InlineContent;
  target?: InlineContent;
  fault?: string;
}

/** The texts of a unit, as one. What is between the segments and has no translation stays what it is. */
export function joinParts(parts: readonly Part[]): JoinedParts {
  const sources = parts.map(({ source }) => source);
  if (sources.length === 0 || !sources.every((source) => source !== undefined)) return {};
  const source = InlineContent.joined(sources);
  const segments = parts.filter(({ translatable }) => translatable);
  if (segments.every(({ target }) => !target || target.blank)) return { source };

  const untranslated = segments.findIndex((part) => !part.source?.blank && (!part.target || part.target.blank));
  if (untranslated >= 0) {
    return { source, fault: `Part ${untranslated + 1} of ${segments.length} of the segment is not translated.` };
  }
  const ordered = inOrder(parts);
  if (!ordered) return { source, fault: 'The order of the parts of the translation is not clear.' };
  return { source, target: InlineContent.joined(ordered.flatMap((part) => part.target ?? part.source ?? [])) };
}

function inOrder(parts: readonly Part[]): Part[] | undefined {
  const places = new Map(parts.map((part, index) => [part.order ? Number(part.order) : index + 1, part]));
  const ordered = parts.map((_, index) => places.get(index + 1));
  return ordered.every((part) => part !== undefined) ? ordered : undefined;
}
