/** What answers depend on: see `changes/tags`. */
export { dependOnAbsence, dependOnEntry, dependOnList, listTags, seenTags } from './entries';
export { Named, nameApprovals } from './named';
