import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../content';
import { LANGUAGES } from '../history';

/** What became another for the public at one moment. */
export type Change =
  | {
      what: 'entry';
      uid: UID.ContentType;
      documentId: string;
      /** The language that is another now; null for what all of them share. */
      locale: string | null;
      /** Names of what is another now, as the tables have them; null where it appeared or is gone. */
      attributes: string[] | null;
      /** Its addresses before and after. */
      slugs: string[];
    }
  /** A language was added, or is gone. */
  | { what: 'language'; code: string }
  /** Another language is the default one, or what the public may do is another. */
  | { what: 'everything' };

/** A line of `history.changes`. */
export interface Line {
  position: number;
  kept: string;
  documentId: string;
  locale: string;
  attributes: string[] | null;
  slugs: string[];
}

/**
 * SQL of a moment as a number: microseconds since 1970, which a double precision number holds exactly. Moments of
 * changes rise with every commit; see `history/settle`.
 */
export const positionSql = (moment: string) =>
  `(case when isfinite(${moment}) then extract(epoch from ${moment}) * 1000000 else 0 end)::float8`;

/**
 * SQL of which database this is, of `history.clock`: another one once it was restored elsewhere (another server, or another
 * database of it), to a moment (another timeline), or from a dump (another table).
 */
export const DATABASE = `md5(concat_ws('/', database_id, (select system_identifier from pg_control_system()),
  (select timeline_id from pg_control_checkpoint()),
  (select oid from pg_database where datname = current_database()), 'history.clock'::regclass::oid))`;

/** SQL of the columns of a line. */
export const LINE = `${positionSql('change.moment')} as position, change.kept, change.document_id as "documentId",
  change.locale, change.attributes, change.slugs`;

/** What a line says; a table that this version does not know may be of anything. */
export function changeIn(strapi: Core.Strapi, { kept, documentId, locale, attributes, slugs }: Line): Change {
  if (kept === LANGUAGES) return { what: 'language', code: locale };
  const uid = PUBLIC_TYPES.find((type) => strapi.db.metadata.get(type).tableName === kept);
  return uid ? { what: 'entry', uid, documentId, locale: locale || null, attributes, slugs } : { what: 'everything' };
}
