/** Said of facts, wherever they stand. */
export const SHARED = 'Shared by all languages: changed in the default one, for all of them.';

export const REVIEW = {
  title: 'Review',
  hint: 'Who looked at the text in this language, and when.',
};

/** By searches here, and by search engines. */
export const FOUND_BY = 'How it is found';
