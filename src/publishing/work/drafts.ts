import type { Core, UID } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { may } from '../../roles';
import type { Finder } from '../../worklist';
import { columnsOfRow, firstOf, isIn, languagesIn, pageOf, type Question, type Row, typesWithDrafts } from './found';

/**
 * Drafts that are not as what is published, in the languages that the person publishes: what lists call "Never
 * published" and "Changed since published". What is in a release that is scheduled waits for nobody.
 */
export const waitingDrafts: Finder<'waiting-draft'> = async (strapi, whom, most) => {
  const questions = typesWithDrafts(strapi).flatMap((uid) => {
    const locales = languagesIn(strapi, whom, uid, (locale) => may(strapi, whom.ability, 'publish', uid, locale));
    return locales.length > 0 ? [waiting(strapi, uid, locales)] : [];
  });
  const { count, rows } = await firstOf<Row & { since: Date; isNew: boolean }>(strapi, questions, 'since', most);
  return {
    count,
    lines: rows.map((row) => ({
      name: row.name,
      page: pageOf(row),
      since: new Date(row.since).toISOString(),
      isNew: row.isNew,
    })),
  };
};

function waiting(strapi: Core.Strapi, uid: UID.ContentType, locales: readonly (string | null)[]): Question {
  const { tableName } = strapi.db.metadata.get(uid);
  const isLocalized = isLocalizedType(strapi.contentType(uid));
  const [columns, language] = [columnsOfRow(strapi, uid), isIn(locales)];
  return {
    sql: `select ${columns.sql}, entry.updated_at as since, published.id is null as "isNew" from ?? as entry
      left join ?? as published on published.document_id = entry.document_id and published.published_at is not null
        ${isLocalized ? 'and published.locale = entry.locale' : ''}
      where entry.published_at is null and ${language.sql}
        and (published.id is null or entry.updated_at > published.updated_at)
        and not exists (select from publishing.release_items as item
          join publishing.releases as release on release.id = item.release and release.state = 'scheduled'
          where item.content_type = ? and item.document_id = entry.document_id and item.action = 'publish'
            and item.locale = ${isLocalized ? 'entry.locale' : "''"})`,
    bindings: [...columns.bindings, tableName, tableName, ...language.bindings, uid],
  };
}
