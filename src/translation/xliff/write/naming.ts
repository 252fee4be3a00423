import { TaggedTextError } from '../../../tagged-text';
import type { XliffUnit } from '../document';
import { XliffError } from '../error';
import type { Markup } from './markup';

/** Writes a segment; what goes wrong says in which one, as a document has thousands. */
export function namingUnit(write: (unit: XliffUnit) => Markup): (unit: XliffUnit) => Markup {
  return (unit) => {
    try {
      return write(unit);
    } catch (error) {
      if (!(error instanceof XliffError || error instanceof TaggedTextError)) throw error;
      throw new XliffError('xliff-unwritable', `Segment "${unit.id}": ${error.message}`);
    }
  };
}
