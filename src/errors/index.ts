export { addCode, codeOf, type EnvelopeError } from './codeOf';
export { ERROR_CODES } from './codes';
export { ConflictError, contentError, UnavailableError } from './contentError';
