import type { Core, UID } from '@strapi/strapi';
import { addDays, addMonths } from '../../calendar';
import { attributesOf } from '../../model';

/** Filters for entries whose text is due for review, or was never reviewed; undefined for a type that is not reviewed. */
export function overdue(strapi: Core.Strapi, uid: UID.ContentType): object | undefined {
  if (!('lastReviewed' in attributesOf(strapi.contentType(uid)))) return undefined;
  const months = strapi.config.get<number>('settings.reviewIntervalMonths');
  const day = firstCurrent(new Date().toISOString().slice(0, 10), months);
  return { $or: [{ lastReviewed: { $null: true } }, { lastReviewed: { $lt: day } }] };
}

/** The first day of which a review is not overdue yet: months differ in length, so that it is looked for. */
export function firstCurrent(today: string, months: number): string {
  let day = addMonths(today, -months);
  while (addMonths(day, months) < today) day = addDays(day, 1);
  return day;
}
