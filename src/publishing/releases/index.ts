/** What is published together: whole or not at all, now or at a moment, and taken back whole. */

export { candidates } from './candidates';
export { carryOutOne, knownItems } from './carryOut';
export { checkItems } from './check';
export { publishWhenDue } from './due';
export { addItems, changeRelease, dropRelease, MOST_ITEMS, makeRelease } from './manage';
export { inOrder } from './order';
export { lineOf, releaseOf, shownTogether } from './present';
export { publishRelease } from './publish';
export { type Person, scheduleRelease, unscheduleRelease } from './schedule';
export {
  isToCome,
  itemsOf,
  type Permit,
  readRelease,
  readReleases,
  removeItems,
  type StoredItem,
  typesOfItems,
  writeRelease,
} from './stored';
export { takeBack } from './takeBack';
