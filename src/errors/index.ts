export { addCode, codeOf, type EnvelopeError } from './codeOf';
export { ERROR_CODES } from './codes';
export { contentError, StatusError } from './contentError';
export { orFullDisk } from './fullDisk';
export { invalidBody } from './invalidBody';
