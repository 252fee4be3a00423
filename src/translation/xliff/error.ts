/** Why a whole file is refused. */
export type XliffErrorCode =
  | 'xliff-encoding'
  | 'xliff-not-well-formed'
  | 'xliff-doctype'
  | 'xliff-too-large'
  | 'xliff-version'
  | 'xliff-language'
  | 'xliff-invalid'
  | 'xliff-duplicate-id';

/** A file that is refused as a whole: nothing of it is used. */
export class XliffError extends Error {
  override name = 'XliffError';

  /** @param line from 1, where it is known */
  constructor(
    readonly code: XliffErrorCode,
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
  }
}
