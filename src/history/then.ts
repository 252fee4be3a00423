import type { Core } from '@strapi/strapi';
import { literal, quoted } from '../schemas';
import type { Kept } from './kept';
import { FORMER_SLUGS, REPLACED } from './own';
import { keptTables } from './tables';

/** The setting of a reader's transaction or connection that says which moment it reads. */
export const MOMENT = 'past.moment';

/** Columns of `history.rows` that are those of the row. */
const OWN = new Set(['document_id', 'locale', 'slug']);

/**
 * SQL of the rows of a table as they were at the moment that is read, with the columns of the table itself. It stands on
 * what was kept and not on the table, so that Strapi may change that: a column of today's that a row did not have is
 * null. The moment is asked for once: PostgreSQL would work it out for each row, and look into the row first.
 */
function rowsThen(kept: Kept): string {
  const moment = `(select current_setting('${MOMENT}')::timestamptz)`;
  return `(select ${columnsThen(kept)} from history.rows as was where was.kept = ${literal(kept.name)}
    and was.valid_until > ${moment} and was.valid_from <= ${moment})`;
}

/** The setting of a reader's transaction or connection that says which preview it reads. */
export const PREVIEW = 'ahead.preview';

/**
 * SQL of the rows of a table as they will be: those that hold now, but for those that a rehearsal wrote otherwise or took
 * away (`previews.rows`).
 */
function rowsAhead(kept: Kept): string {
  const preview = `(select current_setting('${PREVIEW}')::bigint)`;
  return `(select ${columnsThen(kept)} from history.rows as was where was.kept = ${literal(kept.name)}
      and was.valid_until = 'infinity' and not exists (select from previews.rows as other
        where other.preview = ${preview} and other.kept = was.kept and other.key = was.key)
    union all
    select ${columnsThen(kept)} from previews.rows as was where was.preview = ${preview}
      and was.kept = ${literal(kept.name)} and was.data is not null)`;
}

function columnsThen(kept: Kept): string {
  return [...kept.columns].map(([name, type]) => `${columnThen(kept, name, type)} as ${quoted(name)}`).join(', ');
}

function columnThen({ ends }: Kept, name: string, type: string): string {
  if (name === ends.a) return 'was.a';
  if (name === ends.b) return 'was.b';
  if (OWN.has(name)) return `was.${name}`;
  const value = `was.data -> ${literal(name)}`;
  if (type === 'jsonb') return `nullif(${value}, 'null')`;
  if (type === 'text[]') return `array(select jsonb_array_elements_text(${value}))`;
  return `(was.data ->> ${literal(name)})::${type}`;
}

/** SQL of the rows of every table that pages are made of. */
interface Tables {
  table(name: string): string;
  replaced: string;
  formerSlugs: string;
}

/** As they were at the moment that is read. */
export function pastOf(strapi: Core.Strapi): Tables {
  return tablesBy(strapi, rowsThen);
}

/** As they will be by the preview that is read. */
export function aheadOf(strapi: Core.Strapi): Tables {
  return tablesBy(strapi, rowsAhead);
}

function tablesBy(strapi: Core.Strapi, rowsOf: (kept: Kept) => string): Tables {
  const tables = new Map(keptTables(strapi).map((kept) => [kept.name, kept]));
  return {
    table: (name) => {
      const kept = tables.get(name);
      if (!kept) throw new Error(`Of the table ${name}, on which pages stand, nothing is kept.`);
      return rowsOf(kept);
    },
    replaced: rowsOf(REPLACED),
    formerSlugs: rowsOf(FORMER_SLUGS),
  };
}
