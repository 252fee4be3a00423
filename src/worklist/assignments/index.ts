/** Who takes care of an entry until when: one person for each language of it, and one for the entry as a whole. */
export { assign, unassign } from './assign';
export { assigned } from './assigned';
export { forgetAssignments } from './forget';
export { assignmentsOf, mayRead } from './present';
export type { Assigned } from './stored';
export { couldBeAssigned, goesBy } from './who';
