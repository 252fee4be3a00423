/** What a request brings: read within limits, as JSON or as a form with files, and nowhere else than it is wanted. */
export { FORM_ADDRESSES, type FormKind } from './addresses';
export { bearerOf } from './bearer';
export { readForm } from './forms';
export { parseObject } from './json';
export { type ReceivedFile, sweepFolders } from './multipart';
export { readBodies } from './readBody';
