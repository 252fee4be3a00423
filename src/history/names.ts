/** Schema of PostgreSQL whose triggers fill `history.rows`. */
export const HISTORY = 'history_triggers';
