/** Modules of PostgreSQL that it brings itself and that the owner of a database may create ("trusted"). */
export const extensions = {
  name: 'extensions',
  statements: [
    'create extension if not exists btree_gist', // slugs: equal and unequal in one exclusion constraint
    'create extension if not exists pg_trgm', // words and slugs that are near to one another
    'create extension if not exists unaccent', // search
    'create extension if not exists fuzzystrmatch', // search: how many typos
  ],
};
