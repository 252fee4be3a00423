import { STEMMERS } from './languages';

/** How the words of a language are told from one another: without accents, by their stems. */
export function configurations(): string[] {
  const create = (name: string, from: string, stemmer: string) => [
    `create text search configuration search.${name} (copy = pg_catalog.${from})`,
    `alter text search configuration search.${name}
      alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword with unaccent, ${stemmer}`,
  ];
  return [
    ...create('plain', 'simple', 'simple'),
    ...Object.entries(STEMMERS).flatMap(([code, language]) => create(code, language, `${language}_stem`)),
    `create function search.configuration(locale text) returns regconfig language sql immutable as $$
      select case split_part(lower(locale), '-', 1)
        ${Object.keys(STEMMERS)
          .map((code) => `when '${code}' then 'search.${code}'::regconfig`)
          .join(' ')} else 'search.plain'::regconfig end $$`,
    `create function search.key(locale text, words text) returns text language sql immutable as $$
      select ${keyOf('search.configuration(locale)', 'words')} $$`,
  ];
}

/** SQL of what words come down to, in whatever form and order they are: equal for what is called the same. */
export function keyOf(configuration: string, words: string): string {
  return `array_to_string(tsvector_to_array(to_tsvector(${configuration}, ${words})), ' ')`;
}

/** The same as rows, for readers, who have no right to what is in the schema `search`: the language `*` is any other. */
export function configurationRows(): string {
  const rows = [...Object.keys(STEMMERS), '*'].map(
    (code) => `('${code}', 'search.${code === '*' ? 'plain' : code}'::regconfig)`,
  );
  return `select language, configuration from (values ${rows.join(', ')}) as known (language, configuration)`;
}

/** SQL of the configuration of a language, to be asked within `readServed`. */
export function configurationOf(locale: string): string {
  return `(select configuration from index_configurations
    where language in (split_part(lower(${locale}), '-', 1), '*') order by language = '*' limit 1)`;
}
