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
  ];
}
