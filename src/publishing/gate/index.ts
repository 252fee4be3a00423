/** What would stand before the public is judged, and refused with everything that is wrong, or let through. */
export { formPath } from './formPath';
export { judgingTogether } from './judging';
export { letThrough } from './letThrough';
export { overriding } from './override';
export { gate } from './step';
export { gone, IMPOSSIBLE, type Item, judgedTogether, type Outcome } from './together';
