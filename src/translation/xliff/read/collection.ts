import type { ReadUnit, ReadXliff } from '../document';
import { XliffError } from '../error';
import { compatibleLanguages, languageTag, sameLanguage } from '../language';
import type { InlineContent } from './inline';

type Side = 'source' | 'target';

const NAMES: Record<Side, string> = { source: 'source language', target: 'target language' };

/** Gathers what is read, and refuses what cannot be one file of ours. */
export class Collection {
  readonly #units: ReadUnit[] = [];
  readonly #lineOfId = new Map<string, number>();
  readonly #languages = new Map<Side, string>();
  version = '';

  constructor(readonly maxUnits: number) {}

  /** The languages of a file; those of all files must agree. */
  languages(values: Record<Side, string | undefined>, line: number): void {
    for (const side of ['source', 'target'] as const) {
      const value = values[side];
      if (value === undefined) throw new XliffError('xliff-language', `The ${NAMES[side]} is missing.`, { line });
      const tag = this.#tag(side, value, line);
      const known = this.#languages.get(side) ?? tag;
      if (!sameLanguage(known, tag)) throw mixed(side, known, tag, line);
      this.#languages.set(side, known);
    }
  }

  /** The language one text says it is in, `fr` in a file of `fr-FR` for example; must not contradict the file's. */
  language(side: Side, value: string | undefined, line: number): void {
    const known = this.#languages.get(side);
    if (value === undefined || known === undefined) return;
    const tag = this.#tag(side, value, line);
    if (!compatibleLanguages(known, tag)) throw mixed(side, known, tag, line);
  }

  /** Announces a segment: refused here before any of it is read. */
  begin(id: string | undefined, line: number): string {
    if (!id) throw new XliffError('xliff-missing-id', 'A segment has no id.', { line });
    const earlier = this.#lineOfId.get(id);
    if (earlier !== undefined) {
      const message = `The id "${id.slice(0, 200)}" is already that of the segment in line ${earlier}.`;
      throw new XliffError('xliff-duplicate-id', message, { line });
    }
    if (this.#lineOfId.size >= this.maxUnits) {
      throw new XliffError('xliff-too-large', `There are more than ${this.maxUnits} segments.`, { line });
    }
    this.#lineOfId.set(id, line);
    return id;
  }

  add(
    unit: Omit<ReadUnit, 'source' | 'target' | 'problem'>,
    texts: { source?: InlineContent; target?: InlineContent },
    fault?: string,
  ): void {
    const source = texts.source?.tagged() ?? { text: '', problem: 'The segment has no source.' };
    const target = texts.target?.blank ? undefined : texts.target?.tagged();
    const problem = fault ?? source.problem ?? target?.problem;
    this.#units.push({ ...unit, source: source.text, target: problem ? undefined : target?.text, problem });
  }

  result(): ReadXliff {
    const [sourceLocale, targetLocale] = [this.#languages.get('source'), this.#languages.get('target')];
    if (sourceLocale === undefined || targetLocale === undefined) {
      throw new XliffError('xliff-language', 'The document has no <file>, so it says nothing of its languages.');
    }
    return { version: this.version, sourceLocale, targetLocale, units: this.#units };
  }

  #tag(side: Side, value: string, line: number): string {
    const tag = languageTag(value);
    if (tag !== undefined) return tag;
    throw new XliffError('xliff-language', `The ${NAMES[side]} "${value.slice(0, 40)}" is no language tag.`, { line });
  }
}

function mixed(side: Side, known: string, tag: string, line: number): XliffError {
  const message = `The ${NAMES[side]} is ${tag} here, but ${known} before; a file has only one.`;
  return new XliffError('xliff-language', message, { line });
}
