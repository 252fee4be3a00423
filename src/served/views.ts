import type { Core, UID } from '@strapi/strapi';
import { DATABASE, LINE, positionSql } from '../changes';
import { PAGES, PUBLIC_TYPES } from '../content';
import { type Attribute, attributesOf, isLocalizedType, localizedFlag } from '../model';
import { columnsOf, quoted } from '../schemas';
import { type JoinTable, joinTableOf } from '../strapi';
import type { Ground } from './ground';
import { CHAIN, ORIGIN, SETTINGS, statusSetting, VERSION } from './settings';
import { shownRows } from './withheld';

const FILES = 'plugin::upload.file';

const first = `current_setting('${SETTINGS.first}')`;

const served = ({ schema }: Ground, table: string) => `${schema}.${quoted(table)}`;

/** A view with the name and the columns of the table that it stands for. */
export interface View {
  name: string;
  query: string;
}

/** One end of a relation, as the view of its link table needs it. */
interface End {
  table: string;
  column: string;
  localized: boolean;
  drafts: boolean;
}

/**
 * The locale rule (contract, §1), in SQL: for every content type with drafts a view of its table that holds the one
 * row of each document that is served, and for every relation a view of its link table that joins served rows as
 * their documents are joined in the default locale. The views have the names and columns of the tables, so whatever
 * Strapi asks of the tables it can ask of them.
 */
export function servedViews(strapi: Core.Strapi, ground: Ground): View[] {
  const models = PUBLIC_TYPES.map((uid) => strapi.contentType(uid));
  const entries = models
    .filter((model) => endOf(strapi, model.uid, '').drafts)
    .map(({ uid }) => entryView(strapi, ground, uid));
  const links = models.flatMap((model) =>
    Object.entries(attributesOf(model)).flatMap(([name, attribute]) => {
      // `localizations`, Strapi's own, has no link table.
      const owns = attribute.type === 'relation' && !attribute.mappedBy && name !== 'localizations';
      if (!owns || !(PUBLIC_TYPES as readonly string[]).includes(attribute.target ?? '')) return [];
      const target = attribute.target as UID.ContentType;
      return isOfText(attribute)
        ? [linkView(strapi, ground, model.uid, name, target, true)]
        : [
            linkView(strapi, ground, model.uid, name, target, false),
            documentsView(strapi, ground, model.uid, name, target),
          ];
    }),
  );
  const components = [...new Set(models.flatMap(({ uid }) => textComponents(strapi, uid)))].map((uid) => {
    const name = strapi.db.metadata.get(uid).tableName;
    return { name, query: `select ${columns(strapi, name)} from ${shownRows(strapi, uid, ground)} as entry` };
  });
  const seen = [...entries, ...components, ...links];
  const versions = PAGES.map(({ uid }) => versionsView(strapi, ground, uid));
  return [
    ...seen,
    ...plainViews(strapi, ground, models, seen),
    ...versions,
    languagesView(strapi, ground),
    CLOCK,
    CHANGES,
    formerSlugs(ground),
    withheld(ground),
  ];
}

/** Every language of every served document of a type, in which it is found, with its address there. */
function versionsView(strapi: Core.Strapi, ground: Ground, uid: UID.ContentType): View {
  const { stored, hasStatus } = ground;
  const { tableName } = strapi.db.metadata.get(uid);
  return {
    name: versionsOf(tableName),
    query: `select version.document_id, version.locale, version.slug, version.updated_at
      from ${shownRows(strapi, uid, ground)} as version where ${hasStatus('version')} and (version.locale = ${ORIGIN}
        or exists (select from ${stored(tableName)} as source where source.document_id = version.document_id
          and source.locale = ${ORIGIN} and ${hasStatus('source')}))`,
  };
}

/** The view of the languages of each document of a type, by the table of the type. */
export const versionsOf = (table: string) => `versions_of_${table}`;

/** The configured languages, as JSON. Its column has the version in its name: other views than this version's have none. */
function languagesView(strapi: Core.Strapi, { stored }: Ground): View {
  const table = (uid: string) => stored(strapi.db.metadata.get(uid).tableName);
  return {
    name: 'languages',
    query: `select json_build_object(
      'default', (select value::json #>> '{}' from ${table('strapi::core-store')}
        where key = 'plugin_i18n_default_locale' order by id limit 1),
      'codes', (select json_agg(code order by code) from ${table('plugin::i18n.locale')}))::text as said_${VERSION}`,
  };
}

/** Which change was the last one of all that is read; up to which they are forgotten; and which database this is. */
const CLOCK: View = {
  name: 'clock',
  query: `select ${positionSql('latest_at')} as position, ${positionSql('forgotten_at')} as forgotten,
    ${DATABASE} as database from history.clock`,
};

/** What changed, in the order of the commits. */
const CHANGES: View = { name: 'changes', query: `select moment, ${LINE} from history.changes as change` };

const formerSlugs = (ground: Ground): View => ({
  name: 'former_slugs',
  query: `select content_table, locale, slug, document_id from ${ground.formerSlugs} as former`,
});

/** Where the source's text is shown instead of an outdated translation: content paths of the source, in order. */
const withheld = ({ replaced }: Ground): View => ({
  name: 'withheld',
  query: `select document_id, locale, min(paths) as paths from ${replaced} as replaced
    where status = current_setting('${statusSetting(VERSION)}') and paths <> '{}' group by 1, 2`,
});

function columns(strapi: Core.Strapi, table: string): string {
  return columnsOf(strapi, table)
    .map((name) => `entry.${quoted(name)}`)
    .join(', ');
}

/** What has neither drafts nor text of its own is seen as it is stored: facts in components, pictures, what holds them. */
function plainViews(
  strapi: Core.Strapi,
  { stored }: Ground,
  models: { uid: UID.ContentType }[],
  seen: readonly View[],
): View[] {
  const tables = new Set(models.flatMap(({ uid }) => [...tablesOf(strapi, uid)]));
  return [...tables]
    .filter((table) => !seen.some(({ name }) => name === table))
    .map((name) => ({ name, query: `select ${columns(strapi, name)} from ${stored(name)} as entry` }));
}

/** Every table that Strapi reads for an entry: its own, those of its components and files, and those that join them. */
function tablesOf(strapi: Core.Strapi, uid: UID.Schema, found = new Set<string>()): Set<string> {
  const { tableName } = strapi.db.metadata.get(uid);
  if (found.has(tableName)) return found;
  found.add(tableName);
  for (const [name, { type, component }] of Object.entries(attributesOf(strapi.getModel(uid)))) {
    if (component) {
      found.add(joinTableOf(strapi, uid, name).name);
      tablesOf(strapi, component, found);
    } else if (type === 'media') {
      found.add(strapi.db.metadata.get(FILES).tableName).add(joinTableOf(strapi, FILES, 'related').name);
    }
  }
  return found;
}

/** Components that hold text of a language, at any depth. */
function textComponents(strapi: Core.Strapi, uid: UID.Schema): UID.Component[] {
  return Object.values(attributesOf(strapi.getModel(uid))).flatMap((attribute) =>
    attribute.component && localizedFlag(attribute) === true
      ? [attribute.component, ...textComponents(strapi, attribute.component)]
      : [],
  );
}

function entryView(strapi: Core.Strapi, ground: Ground, uid: UID.ContentType): View {
  const { stored, hasStatus } = ground;
  const { table, localized } = endOf(strapi, uid, '');
  // The first language of the chain in which the document is published, if its default locale is published too. Each
  // half of the rule says first for which rows there is nothing to look up: lists of thousands are twice as fast.
  const rule = localized
    ? ` and entry.locale = any (${CHAIN})
      and (entry.locale = ${first} or not exists (select from ${stored(table)} as nearer
        where nearer.document_id = entry.document_id and ${hasStatus('nearer')}
          and array_position(${CHAIN}, nearer.locale::text) < array_position(${CHAIN}, entry.locale::text)))
      and (entry.locale = ${ORIGIN} or exists (select from ${stored(table)} as source
        where source.document_id = entry.document_id and source.locale = ${ORIGIN} and ${hasStatus('source')}))`
    : '';
  return {
    name: table,
    query: `select ${columns(strapi, table)} from ${shownRows(strapi, uid, ground)} as entry where ${hasStatus('entry')}${rule}`,
  };
}

function linkView(
  strapi: Core.Strapi,
  ground: Ground,
  uid: UID.ContentType,
  attribute: string,
  target: UID.ContentType,
  ofText: boolean,
): View {
  const joinTable = joinTableOf(strapi, uid, attribute);
  const from = endOf(strapi, uid, joinTable.joinColumn.name);
  const to = endOf(strapi, target, joinTable.inverseJoinColumn.name);
  const query = `select link.id, owner.id as ${quoted(from.column)}, target.id as ${quoted(to.column)}${ordersOf(joinTable)}
    from ${ground.stored(joinTable.name)} as link
    ${ofText ? `join ${served(ground, from.table)} as owner on owner.id = link.${quoted(from.column)}` : servedEnd(ground, 'owner', from)}
    ${servedEnd(ground, 'target', to)}`;
  return { name: joinTable.name, query };
}

/** Whether a relation belongs to a language, and so to a row, or is one between documents. */
export function isOfText(attribute: Attribute): boolean {
  return localizedFlag(attribute) === true;
}

/** The view of the documents that the rows of a link table join, under the names of its columns. */
export const documentsOf = (links: string) => `documents_of_${links}`;

/**
 * The same links from document to document: where a row is at hand already, its document leads to the row that is served
 * of another, without looking for its own row once more.
 */
function documentsView(
  strapi: Core.Strapi,
  ground: Ground,
  uid: UID.ContentType,
  attribute: string,
  target: UID.ContentType,
): View {
  const joinTable = joinTableOf(strapi, uid, attribute);
  const from = endOf(strapi, uid, joinTable.joinColumn.name);
  const to = endOf(strapi, target, joinTable.inverseJoinColumn.name);
  return {
    name: documentsOf(joinTable.name),
    query: `select owner.document_id as ${quoted(from.column)}, target.document_id as ${quoted(to.column)}${ordersOf(joinTable)}
      from ${ground.stored(joinTable.name)} as link ${originEnd(ground, 'owner', from)} ${originEnd(ground, 'target', to)}`,
  };
}

/** The row a link names, where it is the one that decides about its document. */
function originEnd(
  { stored, hasStatus }: Ground,
  name: 'owner' | 'target',
  { table, column, localized, drafts }: End,
): string {
  return `join ${stored(table)} as ${name} on ${name}.id = link.${quoted(column)}
    ${localized ? ` and ${name}.locale = ${ORIGIN}` : ''}${drafts ? ` and ${hasStatus(name)}` : ''}`;
}

/**
 * The columns by which links are in order: without equals, of which any could come first. Strapi gives the same place to
 * several where they were related from their other end; they follow in an order of their documents, which stays the same
 * when links are made anew.
 */
function ordersOf({ orderColumnName, inverseOrderColumnName }: JoinTable): string {
  const place = (name: string | undefined, of: 'owner' | 'target') => {
    if (!name) return '';
    const column = quoted(name);
    return `, coalesce(link.${column}, 1e6) + hashtext(${of}.document_id) * 1e-16::double precision as ${column}`;
  };
  return place(orderColumnName, 'target') + place(inverseOrderColumnName, 'owner');
}

/** From the row a link names to the row of the same document that is served. */
function servedEnd(ground: Ground, name: 'owner' | 'target', { table, column, localized, drafts }: End): string {
  const { stored, hasStatus } = ground;
  const linked = `link.${quoted(column)}`;
  if (!drafts) return `join ${stored(table)} as ${name} on ${name}.id = ${linked}`;
  if (!localized) return `join ${served(ground, table)} as ${name} on ${name}.id = ${linked}`;
  return `join ${stored(table)} as ${name}_origin on ${name}_origin.id = ${linked}
      and ${name}_origin.locale = ${ORIGIN} and ${hasStatus(`${name}_origin`)}
    join ${served(ground, table)} as ${name} on ${name}.document_id = ${name}_origin.document_id`;
}

function endOf(strapi: Core.Strapi, uid: UID.ContentType, column: string): End {
  const model = strapi.contentType(uid);
  return {
    table: strapi.db.metadata.get(uid).tableName,
    column,
    localized: isLocalizedType(model),
    drafts: (model.options as { draftAndPublish?: boolean } | undefined)?.draftAndPublish === true,
  };
}
