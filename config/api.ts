export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown parameters are refused, not ignored.
    strictParams: true,
  },
  documents: {
    strictParams: true,
    // Required relations and media are enforced on publishing.
    strictRelations: true,
  },
};
