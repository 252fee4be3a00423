export { addCode, codeOf, type EnvelopeError } from './codeOf';
export { ERROR_CODES } from './codes';
export { ConflictError, contentError, StatusError } from './contentError';
export { orFullDisk } from './fullDisk';
