/** The translators' desk: what there is to do, entry by entry, and writing it. */

export { conflictOf, lastSaves } from './conflict';
export { coverage, entryList, outdatedIn } from './coverage';
export { editsOf } from './edits';
export { deskOf, entryFindings, nameOf } from './entry';
export { remember } from './memory';
export { problemsIn } from './problems';
export { confirm, save } from './save';
export { translatableBy } from './translatableBy';
