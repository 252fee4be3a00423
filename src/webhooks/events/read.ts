import type { Core, UID } from '@strapi/strapi';
import {
  ANYTHING,
  affectedLocales,
  type Change,
  type Configured,
  changeIn,
  DATABASE,
  isShown,
  LINE,
  type Line,
  positionSql,
  tagsOf,
} from '../../changes';
import { knownLocales } from '../../locales';
import type { Place } from '../endpoints';
import type { EntryChanged, WebhookEvent } from './event';
import { readableLocales } from './readable';

/** An event with its place in the log. */
export interface PlacedEvent {
  place: Place;
  event: WebhookEvent;
}

/** Lines that are read at once; one document has at most one for each language, and one more. */
const MOST_LINES = 500;

/**
 * The next events after a place, in the order of the commits: one for each document that a transaction changed.
 *
 * @returns none where everything was told
 */
export async function eventsAfter(strapi: Core.Strapi, after: Place): Promise<PlacedEvent[]> {
  const { rows } = await strapi.db.connection.raw<{
    rows: { lines: Line[]; forgotten: number; latest: number; database: string }[];
  }>(
    `select ${positionSql('clock.forgotten_at')} as forgotten, ${positionSql('clock.latest_at')} as latest,
      ${DATABASE} as database,
      (select coalesce(json_agg(line), '[]') from (
        select ${LINE} from history.changes as change
        where (change.moment, change.kept, change.document_id)
          > (timestamptz 'epoch' + ?::float8 * interval '1 microsecond', ?::text, ?::text)
        order by change.moment, change.kept, change.document_id, change.locale limit ${MOST_LINES}) as line) as lines
      from history.clock as clock`,
    [after.position, after.kept, after.documentId],
  );
  const [row] = rows;
  if (!row) throw new Error('There is no row of history.clock');
  const { lines, forgotten, latest, database } = row;
  const now = { position: latest + 1, kept: '', documentId: '', database };
  // What was told of another state of the database may not be so in this one.
  if (after.database !== null && after.database !== database) return [everythingChanged(now, database)];
  // Nobody knows any more what of it was told, be it all of it.
  if (after.position <= forgotten) return [everythingChanged(now, forgotten)];
  const { codes: locales, default: origin } = await knownLocales(strapi);
  const events: PlacedEvent[] = [];
  for (const of of together(lines)) events.push(await eventOf(strapi, of, { locales, origin }, database));
  return events;
}

/** Lines of one document in one transaction; the last one may go on behind what was read. */
function together(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isSame =
      first?.position === line.position && first.kept === line.kept && first.documentId === line.documentId;
    if (group && isSame) group.push(line);
    else groups.push([line]);
  }
  if (lines.length === MOST_LINES && groups.length > 1) groups.pop();
  return groups;
}

async function eventOf(
  strapi: Core.Strapi,
  lines: readonly Line[],
  configured: Configured,
  database: string,
): Promise<PlacedEvent> {
  const [{ position, kept, documentId }] = lines as [Line];
  const place = { position, kept, documentId, database };
  const changes = lines.map((line) => changeIn(strapi, line));
  const entries = changes.filter((change) => change.what === 'entry');
  const [first] = entries;
  if (!first || entries.length < changes.length) return everythingChanged(place);
  const type = strapi.contentType(first.uid as UID.ContentType).info.singularName;
  return {
    place,
    event: {
      id: `evt_${position}_${type}_${documentId}`,
      body: {
        type: 'entry.changed',
        timestamp: new Date(position / 1000).toISOString(),
        data: {
          type,
          documentId,
          changes: await changesOf(strapi, entries, configured),
          position,
          // Some answers depend on anything.
          tags: [...new Set([...entries.flatMap((change) => tagsOf(strapi, change, configured)), ANYTHING])],
        } satisfies EntryChanged,
      },
    },
  };
}

type EntryChange = Extract<Change, { what: 'entry' }>;

/** What became of each language of a document, as it is now. */
async function changesOf(
  strapi: Core.Strapi,
  entries: readonly EntryChange[],
  configured: Configured,
): Promise<EntryChanged['changes']> {
  const [first] = entries as [EntryChange];
  const readable = await readableLocales(strapi, first.uid, first.documentId, configured.origin);
  const told = new Map<string | null, EntryChanged['changes'][number]>();
  for (const change of entries.filter((one) => isShown(strapi, one)))
    for (const affected of affectedLocales(strapi, change, configured)) {
      const locale = affected ?? null;
      if (readable.has(locale)) told.set(locale, { locale, operation: 'upsert' });
      // In other languages it never was.
      else if (!change.attributes) told.set(locale, { locale, operation: 'delete' });
    }
  return [...told.values()];
}

/** @param cause by which it is the same message each time it is tried */
function everythingChanged(place: Place, cause: number | string = place.position): PlacedEvent {
  const { position } = place;
  return {
    place,
    event: {
      id: `evt_${cause}_everything`,
      body: {
        type: 'everything.changed',
        timestamp: new Date(position / 1000).toISOString(),
        data: { position, tags: [ANYTHING] },
      },
    },
  };
}
