import type { Core, UID } from '@strapi/strapi';
import { addDays, addMonths, firstCurrent, today } from '../../calendar';
import { attributesOf } from '../../model';
import { may } from '../../roles';
import { columnOf, joinTableOf } from '../../strapi';
import type { Finder, Whom } from '../../worklist';
import { NOTICE_DAYS, PAGED_TYPES } from '../rules';
import { columnsOfRow, firstOf, isIn, languagesIn, pageOf, type Question, type Row } from './found';

type Reviewed = Row & { lastReviewed: string | null };

const CLINICIAN = 'api::clinician.clinician';

/** What is published with a review that is too old, or with none: what the rule `recent-review` says of it. */
export const overdueReviews: Finder<'review-overdue'> = async (strapi, whom, most) => {
  const months = monthsOf(strapi);
  const isOverdue = (reviewed: string): Question => ({
    sql: `(${reviewed} is null or ${reviewed} < ?::date)`,
    bindings: [firstCurrent(today(), months)],
  });
  const { count, rows } = await reviewed(strapi, whom, isOverdue, most);
  return { count, lines: rows.map((row) => ({ name: row.name, page: pageOf(row), lastReviewed: row.lastReviewed })) };
};

/** What is published with a review that ends soon: what the rule `review-due` says of it. */
export const dueReviews: Finder<'review-due'> = async (strapi, whom, most) => {
  const months = monthsOf(strapi);
  const isDue = (reviewed: string): Question => ({
    sql: `${reviewed} >= ?::date and ${reviewed} < ?::date`,
    bindings: [firstCurrent(today(), months), firstCurrent(addDays(today(), NOTICE_DAYS + 1), months)],
  });
  const { count, rows } = await reviewed(strapi, whom, isDue, most);
  return {
    count,
    lines: rows.map((row) => ({
      name: row.name,
      page: pageOf(row),
      until: addMonths(row.lastReviewed ?? today(), months),
    })),
  };
};

const monthsOf = (strapi: Core.Strapi) => strapi.config.get<number>('settings.reviewIntervalMonths');

function reviewed(strapi: Core.Strapi, whom: Whom, holds: (column: string) => Question, most: number) {
  const questions = PAGED_TYPES.flatMap((uid) => {
    if (!('lastReviewed' in attributesOf(strapi.contentType(uid)))) return [];
    const locales = languagesIn(strapi, whom, uid, (locale) => isForThem(strapi, whom, uid, locale));
    return locales.length > 0 ? [published(strapi, uid, locales, holds)] : [];
  });
  return firstOf<Reviewed>(strapi, questions, '"lastReviewed" nulls first', most);
}

/** Who says that something was reviewed, and who publishes it, which takes a review. */
function isForThem(strapi: Core.Strapi, { ability }: Whom, uid: UID.ContentType, locale: string | null): boolean {
  return may(strapi, ability, 'update', uid, locale, 'lastReviewed') || may(strapi, ability, 'publish', uid, locale);
}

/** Published rows of a type with such a review; a sample stands in for one, which a rule of its own says. */
function published(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locales: readonly (string | null)[],
  holds: (column: string) => Question,
): Question {
  const { name: links, joinColumn, inverseJoinColumn } = joinTableOf(strapi, uid, 'reviewedBy');
  const reviewedOn = `entry.${columnOf(strapi, uid, 'lastReviewed')}`;
  const [columns, language, review] = [columnsOfRow(strapi, uid), isIn(locales), holds(reviewedOn)];
  return {
    sql: `select ${columns.sql}, ${reviewedOn} as "lastReviewed" from ?? as entry
      where entry.published_at is not null and ${language.sql} and ${review.sql}
        and not exists (select from ?? as link join ?? as reviewer on reviewer.id = link.?? and reviewer.sample
          where link.?? = entry.id)`,
    bindings: [
      ...columns.bindings,
      strapi.db.metadata.get(uid).tableName,
      ...language.bindings,
      ...review.bindings,
      ...[links, strapi.db.metadata.get(CLINICIAN).tableName, inverseJoinColumn.name, joinColumn.name],
    ],
  };
}
