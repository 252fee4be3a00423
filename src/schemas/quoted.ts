/**
 * How names and texts get into SQL that has no parameters: the definitions of objects. Everything else binds its
 * values.
 */
export { escapeIdentifier as quoted, escapeLiteral as literal } from 'pg';
