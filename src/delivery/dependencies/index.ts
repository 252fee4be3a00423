/** What answers depend on: see `changes/tags`. */
export { dependOnAbsence, dependOnEntry, dependOnList, listTags, sightTags } from './entries';
export { Named, nameWhichApprovals } from './named';
