import type { XliffDocument, XliffUnit } from '../document';
import { XliffError } from '../error';
import { languageTag } from '../language';
import { version12 } from './version12';
import { version20 } from './version20';

export interface WriteOptions {
  /** Puts the source into empty targets: OmegaT 3.6, for one, translates what stands in the target. */
  copySource?: boolean;
}

const VERSIONS = { '1.2': version12, '2.0': version20 };

// A subset of NMTOKEN (XML 1.0, section 2.3), which XLIFF 2 asks of ids.
const ID = /^[A-Za-z0-9_.:-]+$/;

/**
 * Writes XLIFF, valid by the standard's strict schemas; `readXliff` gives the same texts back to the character.
 *
 * @returns the file as text, to be sent as UTF-8
 * @throws XliffError `xliff-unwritable` for a character XML cannot hold, what is not tagged text, and no segment at all;
 *   `xliff-language`, `xliff-missing-id` and `xliff-duplicate-id` for what the reader would refuse
 */
export function writeXliff(document: XliffDocument, { copySource = false }: WriteOptions = {}): string {
  const files = document.files
    .filter(({ units }) => units.length > 0)
    .map((file) => ({ ...file, units: copySource ? file.units.map(withCopiedSource) : file.units }));
  if (files.length === 0) throw new XliffError('xliff-unwritable', 'There is no segment to write.');
  checkIds(files.flatMap(({ units }) => units));
  const write = VERSIONS[document.version];
  const markup = write({
    ...document,
    files,
    sourceLocale: language(document.sourceLocale),
    targetLocale: language(document.targetLocale),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

function withCopiedSource(unit: XliffUnit): XliffUnit {
  return unit.translate && !unit.target ? { ...unit, target: unit.source, state: 'missing' } : unit;
}

function language(locale: string): string {
  const tag = languageTag(locale);
  if (tag === undefined) throw new XliffError('xliff-language', `"${locale}" is no language tag (BCP 47).`);
  return tag;
}

function checkIds(units: readonly XliffUnit[]): void {
  const seen = new Set<string>();
  for (const { id } of units) {
    if (!ID.test(id)) {
      throw new XliffError(
        'xliff-missing-id',
        `"${id}" cannot be an id: only letters, digits and . : _ - may be in it.`,
      );
    }
    if (seen.has(id)) throw new XliffError('xliff-duplicate-id', `Two segments have the id "${id}".`);
    seen.add(id);
  }
}
