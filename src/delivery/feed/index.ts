/**
 * The feed of changes, by which programs keep an exact copy of what is served: everything at first, then what became
 * another one since, in the order of the commits.
 */
export { changesAnswer } from './answer';
export { typeNames } from './entries';
export { respondWithChanges } from './respond';
export { registerStreams, respondWithStream } from './stream';
