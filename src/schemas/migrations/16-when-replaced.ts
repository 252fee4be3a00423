/** When what is shown instead of a translation changed last: the row of the translation itself does not say so. */
export const whenReplaced = {
  name: 'when-replaced',
  statements: ['alter table translation.replaced add column changed_at timestamp'],
};
