/** The one door through which content is read for the public. */
export { ask, configuredLanguages, recordAt, recurring, type Statement, statement } from './ask';
export { closeReader } from './connections';
export { languagesSaid, rememberedLanguages } from './languages';
export { makeReaderRoles, readsWithAllRights } from './role';
export { keepSnapshot, readServed } from './snapshot';
