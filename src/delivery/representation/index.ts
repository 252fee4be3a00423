/** What an entry looks like to a front end: page-ready alone, light in a list, and as asked with `fields` and `populate`. */
export { alternatesJson, alternatesOf, approvalsJson, approvalsOf } from './derive';
export { heldBy, represent, type Showing, shownPicture, wordingIn } from './represent';
export { type ReviewPolicy, reviewState } from './review';
export { markSegmentLocales } from './segmentLocales';
export { type DerivedName, derivedMembers, keptShape, lineShape, type Shape, wholeShape } from './shapes';
