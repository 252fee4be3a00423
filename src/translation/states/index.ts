/** Where every translation stands: worked out with each write, from what is known to translate what. */
export { applyTexts, type NewText } from './apply';
export type { Assessed } from './assess';
export { describeEdits } from './describe';
export { originOf, readTranslation, readTranslations, type Translation } from './document';
export { forgetting } from './forget';
export { mark } from './mark';
export { changeSource, prepareStates } from './prepare';
export { reassess } from './record';
export { countWords } from './rows';
export { states } from './step';
export {
  addPairs,
  type Document,
  documentOfEdit,
  readEdits,
  readPublishedTargets,
  readSegments,
  readTexts,
} from './store';
export { SCHEMA } from './tables';
export type { Status } from './versions';
