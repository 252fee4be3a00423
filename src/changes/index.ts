/**
 * What became another for the public, in the order of the commits (`history/changes`), and what answers depend on: so
 * that an answer is kept for as long as it is what would be read, and not longer.
 */

export { closeChanges, type Following, followChanges, followingOf, whenKnown } from './following';
export { registerChanges } from './forget';
export { type Change, changeIn, DATABASE, LINE, type Line, positionSql } from './log';
export {
  dependOn,
  dependOnAllOf,
  dependOnAnything,
  dependOnFiles,
  dependOnTheDay,
  dependOnThisRequest,
  type Noted,
  notedOf,
  noteRead,
} from './noted';
export {
  ANYTHING,
  addressTag,
  affectedLocales,
  attributeTag,
  type Configured,
  datesTag,
  entryTag,
  isShown,
  LANGUAGES_TAG,
  languageTag,
  listTag,
  memberTag,
  type Sight,
  sightOf,
  sightTag,
  tagsOf,
  textTag,
  typeTag,
  whichTag,
} from './tags';
