/** What answers depend on: see `changes/tags`. */
export { dependOnAbsence, dependOnEntry, dependOnList, listTags } from './entries';
export { Named, nameChoice, nameWhichApprovals } from './named';
export { sightTags } from './shown';
