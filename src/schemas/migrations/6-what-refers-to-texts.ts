/** Whether anything still refers to a text is asked when a document is deleted; see `translation/states/forget`. */
export const whatRefersToTexts = {
  name: 'what-refers-to-texts',
  statements: [
    'create index pairs_target on translation.pairs (target)',
    'create index segments_target on translation.segments (target)',
    'create index edits_before on translation.edits (before)',
    'create index edits_after on translation.edits (after)',
  ],
};
