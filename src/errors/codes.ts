/**
 * Every stable `error.details.code`, with its meaning. Clients may rely on them; the README lists the same ones.
 */
export const ERROR_CODES = {
  'unknown-locale': 'The language asked for is not one of the configured ones; `known` lists them.',
  'invalid-parameter': 'A query parameter is unknown, malformed or out of range.',
  'query-too-expensive': 'The question would cost more than one may; `limit` says how much of `what` is allowed.',
  'invalid-body': 'A field of the request body is unknown, missing or wrong; `errors` lists each with its path.',
  'slug-taken': 'Another entry of this type already has this slug in this language.',
  'shared-fact': 'The field is shared by all languages and can be changed in the default locale only.',
  'drafts-not-public': 'Drafts are shown only to a full-access API token.',
  'preview-refused': 'The token of a preview is wrong, expired, taken back, or for another page; `reason` says which.',
  'locale-in-use': 'The language still has entries, so it cannot be deleted.',
  'default-locale-incomplete': 'The language lacks entries, so it cannot become the default locale.',
  'file-refused': 'The file is not of a kind that may be uploaded, or not what its name says.',
  'invalid-translation': 'A segment cannot be written as it is; `errors` names each with what is wrong.',
  'publish-refused': 'What would stand before the public breaks rules of publishing; `findings` lists every blocker.',
  'release-conflict':
    'The release is not in a state for this; `state` says in which, `newer` what was published since.',
  'no-such-moment':
    'The clocks of the time zone never show that time, or show it twice; `moments` lists which it could be.',
  'nothing-restored': 'Nothing of what is on record fits the content of today; `left` says why.',
  'translation-conflict': 'Somebody changed a segment since it was read; `conflicts` shows what, by whom and when.',
  'edit-conflict': 'Somebody saved since the version that a save names; `fields` lists what, by whom and when.',
  'reach-unsaid': 'The save asks to be told what it does to translations; `edits` lists the texts it changes.',
  'xliff-too-large': 'The file has more bytes or segments than are read at once.',
  'xliff-too-deep': 'Elements of the file are nested deeper than any tool nests them.',
  'xliff-encoding': 'The file is in an encoding that is not read, or holds bytes that are no text in its own.',
  'xliff-doctype': 'The file has a DOCTYPE, which XLIFF does not need and which can do harm.',
  'xliff-not-well-formed': 'The file is no well-formed XML, or not complete; `line` and `column` say where.',
  'xliff-not-xliff': 'The file is XML of another kind, or no XML at all.',
  'xliff-version': 'The file is of another version than XLIFF 1.1, 1.2, 2.0 or 2.1.',
  'xliff-namespace': 'The namespace of the file is not that of XLIFF, or not that of its version.',
  'xliff-language': 'The file does not go from the source language into one known other language.',
  'xliff-missing-id': 'A segment of the file has no id.',
  'xliff-duplicate-id': 'The file has two segments of the same id.',
  'xliff-unwritable': 'A text cannot be written as XLIFF, because of a character that XML cannot hold.',
  'xliff-not-ours': 'The file belongs to a type that is not translated here.',
  unauthorized: 'The token is missing, wrong or expired.',
  forbidden: 'The request is understood and not allowed.',
  'not-found': 'There is nothing at this address, or it is not published.',
  'cursor-gone':
    'What the cursor stands for cannot be told from there on; `reason` says why, `startAgain` where to begin anew.',
  'before-the-record': 'It is not known what was served then; `beganAt` says since when it is.',
  'method-not-allowed': 'The address exists, but not for this method.',
  'request-timeout': 'The request body did not arrive in time.',
  'payload-too-large': 'The request body is larger than allowed.',
  'too-many-requests': 'Too many requests in a short time.',
  overloaded: 'More is asked at once than can be answered; ask again after `Retry-After` seconds.',
  unavailable: 'The database is away, the disk full, or the server starts or stops; see `Retry-After`.',
  'internal-error': 'The server failed; its log tells more.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
