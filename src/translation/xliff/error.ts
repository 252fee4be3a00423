export type XliffErrorCode =
  /** More bytes or segments than allowed, or one piece that no segment of ours could be. */
  | 'xliff-too-large'
  /** Elements nested deeper than allowed. */
  | 'xliff-too-deep'
  /** Bytes that are not of the encoding the file declares, or an encoding that is not read. */
  | 'xliff-encoding'
  /** A DOCTYPE, hence perhaps entities; XLIFF needs none. */
  | 'xliff-doctype'
  /** Not XML, cut off, or with a character XML forbids. */
  | 'xliff-not-well-formed'
  /** XML of another kind, or no XML at all. */
  | 'xliff-not-xliff'
  | 'xliff-version'
  | 'xliff-namespace'
  /** A language that is missing, malformed, or not the same throughout. */
  | 'xliff-language'
  | 'xliff-missing-id'
  | 'xliff-duplicate-id'
  /** A document that cannot be written as XLIFF. */
  | 'xliff-unwritable';

/** Where something is in a file; lines from 1, columns in characters from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** A file that is refused as a whole, or a document that cannot become one; its message is for the person with the file. */
export class XliffError extends Error {
  override name = 'XliffError';
  readonly line?: number;
  readonly column?: number;

  constructor(
    readonly code: XliffErrorCode,
    message: string,
    place?: Place,
  ) {
    super(place ? `Line ${place.line}: ${message}` : message);
    this.line = place?.line;
    this.column = place?.column;
  }
}
