export { addCode, codeOf, type EnvelopeError } from './codeOf';
export { ERROR_CODES, type ErrorCode } from './codes';
export { contentError } from './contentError';
