/** Where every translation stands: worked out with each write, from what is known to translate what. */
export { actorOf } from './actor';
export { applyTexts, type NewText } from './apply';
export type { Assessed, Marked } from './assess';
export { readTranslation, type Translation } from './document';
export { forgetting } from './forget';
export { mark } from './mark';
export { changeSource, prepareStates } from './prepare';
export { countWords, reassess } from './record';
export { states } from './step';
export { addPairs, type Document, documentOfEdit, readEdits, readSegments, readTexts, type StoredEdit } from './store';
export { SCHEMA } from './tables';
export type { Status } from './versions';
