/** How many blockers the checks find in a translation; see `translation/states/blockers`. */
export const blockersOfSegments = {
  name: 'blockers-of-segments',
  statements: ['alter table translation.segments add column blockers integer not null default 0'],
};
